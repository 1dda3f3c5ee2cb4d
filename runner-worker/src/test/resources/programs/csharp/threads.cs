using System;
using System.Linq;
using System.Threading;

class Program
{
    static void Main()
    {
        var sums = new int[4];
        var threads = Enumerable.Range(0, 4)
            .Select(k => new Thread(() => sums[k] = Enumerable.Range(k * 1000, 1000).Sum()))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Console.WriteLine(sums.Sum());
    }
}
