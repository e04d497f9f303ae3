/** A clause by which somebody takes back the order before it, without accents: all of it, as a piece of a regular expression. */
export const takenBack = [
  "(?:(?:oh|uh|um|ah|well|but|sorry|actually|wait|or|on second thoughts?),? )*(?:no|nope|nah|no thanks|don'?t|do not|please don'?t|rather not|better not|not|scratch that|never ?mind(?: that)?|forget (?:it|that|about it)|(?:i'?m |just |only )*(?:kidding|joking)|jk|just a joke|leave it)",
  '(?:(?:ach|oh|ah|aber|eigentlich|doch|moment|nein|quatsch),? )*(?:nein|nee|doch nicht|lieber nicht|besser nicht|vergiss (?:es|das)|(?:das )?war (?:nur )?(?:ein )?(?:scherz|spaß|spass|witz)|(?:nur |kleiner )?(?:scherz|spaß|spass)|lass (?:es|das|mal)(?: sein)?|quatsch)',
  "(?:(?:en fait|finalement|euh|ah|oh|mais|non),? )*(?:non|laisse(?:z)? tomber|oublie(?:z)?(?: ca)?|je (?:plaisante|rigole|blague)|c'est une (?:blague|plaisanterie)|c'etait une (?:blague|plaisanterie)|plutot pas|surtout pas)",
  '(?:(?:ay|eh|ah|bueno|en realidad|mejor|no|pero),? )*(?:no|mejor no|olvidalo|olvida eso|dejalo|(?:es|era) (?:una )?broma|bromeo|estoy bromeando|estaba bromeando|pensandolo bien,? no)',
  '(?:あ|いや|やっぱり|やっぱ|なんて|ごめん)*(?:冗談(?:です|だ|だよ)?|やめて(?:ください|おきます)?|やめます|やめよう|やめとく|やめておきます|なしで|いいえ|いや|嘘です)',
] as const;
