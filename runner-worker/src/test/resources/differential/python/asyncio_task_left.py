import asyncio
async def f(): await asyncio.sleep(60)
async def main():
    asyncio.ensure_future(f())
    print('main')
asyncio.run(main())
