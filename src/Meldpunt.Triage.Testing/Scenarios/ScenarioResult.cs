namespace Meldpunt.Triage.Testing;

/// <summary>What came of a scenario.</summary>
public sealed record ScenarioResult
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What was decided.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The parts that are not as expected; none when it passed.</summary>
    public required ValueList<Mismatch> Mismatches { get; init; }

    /// <summary>Why the decision is as it is, in words; empty when the scenario passed.</summary>
    public required string Account { get; init; }

    /// <summary>True when everything is as expected.</summary>
    public bool Passed => Mismatches.IsEmpty;

    /// <summary>Expected and actual side by side, and why.</summary>
    public override string ToString()
    {
        string where = Scenario.File.Length > 0 ? $" ({Scenario.File}:{Scenario.Line})" : "";
        if (Passed) return $"Scenario '{Scenario.Name}'{where} passed.";
        int part = Mismatches.Max(mismatch => mismatch.Part.Length);
        int expected = Math.Max("expected".Length, Mismatches.Max(mismatch => mismatch.Expected.Length));
        IEnumerable<string> rows = Mismatches.Select(mismatch => $"  {mismatch.Part.PadRight(part)}  {mismatch.Expected.PadRight(expected)}  {mismatch.Actual}");
        string head = $"  {"".PadRight(part)}  {"expected".PadRight(expected)}  actual";
        return string.Join('\n', rows.Prepend(head).Prepend($"Scenario '{Scenario.Name}'{where} is not decided as expected:").Append(Account));
    }
}
