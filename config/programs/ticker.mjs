// Writes a line now and then.
let count = 0;
setInterval(
  () => {
    count += 1;
    if (count % 5 === 0) console.error(`tick ${count} (to stderr)`);
    else console.log(`tick ${count}`);
  },
  Number(process.env.EVERY ?? 1000),
);
