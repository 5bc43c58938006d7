import sharp from 'sharp';

// libvips can open dozens of formats, each a way in for hostile bytes. Only three readers of memory stay open.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

// Every photo is decoded once, so a cache would only hold memory; work is spread over sizes rather than inside one.
sharp.cache(false);
sharp.concurrency(1);

export { sharp };
