namespace Warehouse;

/// <summary>Lines and rows on the console.</summary>
internal static class Show
{
    public static void Line(string text) => Console.WriteLine(text);

    public static void Row(string what, object left, object right) => Console.WriteLine($"{what,-28}{left,16:N0}{right,16:N0}");

    /// <summary>The column of a fact or a rule.</summary>
    public static string Column(string word) => word.Replace('-', '_');
}
