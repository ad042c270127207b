// Fails after half a second.
setTimeout(() => {
  console.error('something is wrong');
  process.exit(1);
}, 500);
