const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What every element has in Chromium 147, but for handlers of events and constants. */
export const elementNames = setOf(`
accessKey activeViewTransition addEventListener after align animate append appendChild
ariaActiveDescendantElement ariaAtomic ariaAutoComplete ariaBrailleLabel ariaBrailleRoleDescription
ariaBusy ariaChecked ariaColCount ariaColIndex ariaColIndexText ariaColSpan ariaControlsElements
ariaCurrent ariaDescribedByElements ariaDescription ariaDetailsElements ariaDisabled
ariaErrorMessageElements ariaExpanded ariaFlowToElements ariaHasPopup ariaHidden ariaInvalid
ariaKeyShortcuts ariaLabel ariaLabelledByElements ariaLevel ariaLive ariaModal ariaMultiLine
ariaMultiSelectable ariaNotify ariaOrientation ariaPlaceholder ariaPosInSet ariaPressed ariaReadOnly
ariaRelevant ariaRequired ariaRoleDescription ariaRowCount ariaRowIndex ariaRowIndexText ariaRowSpan
ariaSelected ariaSetSize ariaSort ariaValueMax ariaValueMin ariaValueNow ariaValueText assignedSlot
attachInternals attachShadow attributeStyleMap attributes autocapitalize autofocus baseURI before blur
checkVisibility childElementCount childNodes children classList className click clientHeight clientLeft
clientTop clientWidth cloneNode closest compareDocumentPosition computedStyleMap contains
contentEditable currentCSSZoom customElementRegistry dataset dir dispatchEvent draggable editContext
elementTiming enterKeyHint firstChild firstElementChild focus getAnimations getAttribute getAttributeNS
getAttributeNames getAttributeNode getAttributeNodeNS getBoundingClientRect getClientRects
getElementsByClassName getElementsByTagName getElementsByTagNameNS getHTML getRootNode hasAttribute
hasAttributeNS hasAttributes hasChildNodes hasPointerCapture hidden hidePopover id inert innerHTML
innerText inputMode insertAdjacentElement insertAdjacentHTML insertAdjacentText insertBefore isConnected
isContentEditable isDefaultNamespace isEqualNode isSameNode lang lastChild lastElementChild localName
lookupNamespaceURI lookupPrefix matches moveBefore namespaceURI nextElementSibling nextSibling nodeName
nodeType nodeValue nonce normalize offsetHeight offsetLeft offsetParent offsetTop offsetWidth outerHTML
outerText ownerDocument parentElement parentNode part popover prefix prepend previousElementSibling
previousSibling pseudo querySelector querySelectorAll releasePointerCapture remove removeAttribute
removeAttributeNS removeAttributeNode removeChild removeEventListener replaceChild replaceChildren
replaceWith requestFullscreen requestPointerLock role scroll scrollBy scrollHeight scrollIntoView
scrollIntoViewIfNeeded scrollLeft scrollTo scrollTop scrollWidth setAttribute setAttributeNS
setAttributeNode setAttributeNodeNS setHTML setHTMLUnsafe setPointerCapture shadowRoot showPopover slot
spellcheck startViewTransition style tabIndex tagName textContent title toggleAttribute togglePopover
translate virtualKeyboardPolicy webkitMatchesSelector webkitRequestFullScreen webkitRequestFullscreen
when writingSuggestions
`);

/** What some kinds of elements have besides. */
export const specialNames = setOf(`
accept acceptCharset action adAuctionHeaders add addTextTrack allow allowFullscreen allowPaymentRequest
alt as async attributionSrc autocomplete autoplay bgColor blocking border browsingTopics buffered
canPlayType cancelVideoFrameCallback caption captureStream cellPadding cellSpacing charset checkValidity
checked close closedBy cols command commandForElement complete content contentDocument contentWindow
control controls controlsList coords createCaption createTBody createTFoot createTHead credentialless
crossOrigin csp currentSrc currentTime decode decoding defaultChecked defaultMuted defaultPlaybackRate
defaultSelected defaultValue defer deleteCaption deleteRow deleteTFoot deleteTHead dirName
disablePictureInPicture disableRemotePlayback disabled download duration elements encoding enctype ended
error event featurePolicy fetchPriority files form formAction formEnctype formMethod formNoValidate
formTarget frame frameBorder getContext getSVGDocument getVideoPlaybackQuality hash height host hostname
href hreflang hspace htmlFor imageSizes imageSrcset incremental indeterminate index insertRow integrity
interestForElement isMap item label labels length list load loading longDesc loop lowsrc marginHeight
marginWidth max maxLength media mediaKeys method min minLength multiple muted name namedItem
naturalHeight naturalWidth networkState noModule noValidate open options origin password pathname
pattern pause paused ping placeholder play playbackRate played playsInline popoverTargetAction
popoverTargetElement port poster preload preservesPitch privateToken protocol readOnly readyState
referrerPolicy rel relList remote reportValidity requestClose requestPictureInPicture requestSubmit
requestVideoFrameCallback required reset returnValue rev rows rules sandbox scrolling search seekable
seeking select selected selectedIndex selectedOptions selectionDirection selectionEnd selectionStart
setCustomValidity setMediaKeys setRangeText setSelectionRange setSinkId shadowRootClonable
shadowRootCustomElementRegistry shadowRootDelegatesFocus shadowRootMode shadowRootSerializable shape
sharedStorageWritable sheet show showModal showPicker sinkId size sizes src srcObject srcdoc srcset step
stepDown stepUp submit summary tBodies tFoot tHead target text textLength textTracks toBlob toDataURL
transferControlToOffscreen type useMap username validationMessage validity value valueAsDate
valueAsNumber videoHeight videoWidth volume vspace webkitAudioDecodedByteCount webkitDecodedFrameCount
webkitDroppedFrameCount webkitEntries webkitVideoDecodedByteCount webkitdirectory width willValidate
wrap x y
`);

/** Elements that are no more than any element. */
export const isPlainElement = (tag: string): boolean =>
  /^(?:div|span|p|h[1-6]|section|article|main|header|footer|nav|aside|ul|ol|b|i|em|strong|small|code|pre|html|head|body|dl|dt|dd|figure|svg|path|g)$/.test(
    tag,
  );
