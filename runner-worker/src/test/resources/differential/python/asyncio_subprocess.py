import asyncio, sys
async def main():
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(6*7)', stdout=asyncio.subprocess.PIPE)
    print(await p.communicate())
asyncio.run(main())
