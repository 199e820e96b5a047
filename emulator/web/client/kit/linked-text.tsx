/** Text in which web addresses can be clicked. */
export function LinkedText({text}: {readonly text: string}) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <a key={at} href={part} target="_blank" rel="noopener">
            {part}
          </a>
        ),
      )}
    </>
  );
}
