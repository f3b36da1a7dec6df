namespace Meldpunt.Triage.Harness.Lines;

/// <summary>Makes lines of reports by seed, or tells whether an output answers each of them, in order.</summary>
internal static class LinesVerb
{
    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult(Run(arguments));

    private static int? Run(string[] arguments)
    {
        if (arguments is not [("make" or "verify") and var form, var countText, var seedText] || !Arguments.IsCount(countText, out int count) || !Arguments.IsCount(seedText, out int seed)) return null;
        return form == "make" ? Make(count, seed) : Verify(count, seed);
    }

    private static int Make(int count, int seed)
    {
        using StreamWriter output = new(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" };
        foreach (GeneratedLine line in GeneratedLines.Of(count, seed)) output.WriteLine(line.Text);
        return 0;
    }

    private static int Verify(int count, int seed)
    {
        using StreamReader answers = new(Console.OpenStandardInput(), bufferSize: 1 << 16);
        string? difference = Verification.FirstDifference(GeneratedLines.Of(count, seed), answers);
        Console.WriteLine(difference ?? $"{count} lines: every report and every fault answered, in order");
        return difference is null ? 0 : 1;
    }
}
