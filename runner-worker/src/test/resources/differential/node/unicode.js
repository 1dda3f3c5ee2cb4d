console.log('grüße 🎉 日本', [...'🎉a'].length, Buffer.from('é').length);
