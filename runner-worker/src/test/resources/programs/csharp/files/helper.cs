static class Helper
{
    public static int Answer()
    {
        return 42;
    }
}
