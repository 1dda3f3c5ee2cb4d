using System;
using System.IO;

class Program
{
    static void Main()
    {
        Console.WriteLine(Helper.Answer() + " " + File.ReadAllText("data.txt").Trim());
    }
}
