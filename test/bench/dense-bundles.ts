/** Made-up bundles, as dense as a minifier makes them, of a given size in bytes. */
export interface DenseBundle {
  readonly id: string;
  readonly about: string;
  /** `mark` is code that stands in its last module. */
  readonly make: (bytes: number, mark: string) => string;
}

/** One function of a bundle; `r(n)` asks for another of them. */
type Piece = (index: number) => string;

/** Modules that call each other: a loop, a promise, a class each. */
const small: Piece = (index) =>
  `${index}(e,n,r){n.a=function(t,o){if(!t)return o;for(var i=0,s=[];i<t.length;i++)t[i]&&s.push(r(${index + 1}).b(t[i],o?o.x:${index}));return s.length?s:null},n.b=(t,o)=>t===o?{k:"${index}",v:[t,o,t+o]}:class extends Object{m(){return new Promise((e=>setTimeout(e,${index})))}}},`;

const states = 'idle|ringing|held|wrapped|away|busy|queued|parked'.split('|');

/** Modules as of a soft phone: tables, switches, handlers and texts; all names are made up. */
const large: Piece = (index) => {
  const name = (n: number): string => `f${(index * 7 + n) % 97}`;
  const cases = states
    .map((state, at) => `case"${state}":return ${name(at)}(e.p[${at}],n?.v??${at})`)
    .join(';');
  const table = states
    .map((state, at) => `${state}_${index}:{o:${at},t:"${state} since {0}, ${index}"}`)
    .join(',');
  return `${index}(e,t,r){"use strict";var o=r(${index + 1}),${[0, 1, 2, 3, 4, 5, 6, 7]
    .map((n) => `${name(n)}=(e,t)=>(e&&e.x${n}||t)+${n}`)
    .join(
      ',',
    )};function c(e,n){switch(e.s){${cases};default:throw new RangeError("state "+e.s)}}class s{#q=new Map;constructor(e){this.e=e,this.l=[]}on(e,t){return this.l.push([e,t]),()=>{this.l=this.l.filter((([n,r])=>n!==e||r!==t))}}async go(e){try{const t=await o.a(e,this.e);for(const[n,r]of this.l)n===e.s&&r({...t,n});return c(e,t)}catch(t){return this.#q.set(e.s,t),null}finally{this.e=0}}}t.m={${table}},t.S=s,t.a=(e,t)=>Promise.resolve({...e,t})},`;
};

function bundleOf(piece: Piece): DenseBundle['make'] {
  return (bytes, mark) => {
    const parts: string[] = ['(()=>{var t={'];
    for (let index = 0, size = 0; size < bytes; index += 1) {
      const text = piece(index);
      parts.push(text);
      size += text.length;
    }
    parts.push(
      '},n={};function r(e){if(n[e])return n[e].exports;var o=n[e]={exports:{}};return t[e](o,o.exports,r),o.exports}',
      `for(var e=0;e<200;e++)r(e).a([1,2,0],{x:e});${mark}})();`,
    );
    return parts.join('');
  };
}

export const denseBundles: readonly DenseBundle[] = [
  { id: 'small-modules', about: 'thousands of small modules', make: bundleOf(small) },
  { id: 'phone-modules', about: 'modules of a made-up soft phone', make: bundleOf(large) },
];
