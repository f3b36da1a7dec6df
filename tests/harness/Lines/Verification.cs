namespace Meldpunt.Triage.Harness.Lines;

/// <summary>Holds an output beside the lines it answers.</summary>
internal static class Verification
{
    /// <summary>The first line that is missing, too much, out of order or cut off; null when there is none.</summary>
    public static string? FirstDifference(IEnumerable<GeneratedLine> lines, TextReader answers)
    {
        long number = 0;
        foreach (string expected in lines.Select(line => line.Answer).OfType<string>())
        {
            number++;
            string? answer = answers.ReadLine();
            if (answer is null) return $"line {number} of the output is missing: expected {expected}";
            if (!answer.StartsWith(expected, StringComparison.Ordinal)) return $"line {number} of the output does not begin with {expected}";
            if (!answer.EndsWith("}}", StringComparison.Ordinal)) return $"line {number} of the output is not whole";
        }

        return answers.ReadLine() is null ? null : $"the output goes on after line {number}";
    }
}
