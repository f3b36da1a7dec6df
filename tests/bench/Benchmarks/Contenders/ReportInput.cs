namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A report as RulesEngine reads it, with what its items came to.</summary>
public sealed class ReportInput
{
    /// <summary>A child is in danger now.</summary>
    public string? ImmediateDanger { get; init; }

    /// <summary>There is worry about a child.</summary>
    public string? ChildConcern { get; init; }

    /// <summary>The reporter went looking for the material.</summary>
    public string? Searched { get; init; }

    /// <summary>The reporter passed it on.</summary>
    public string? Shared { get; init; }

    /// <summary>Some item is referred.</summary>
    public bool Refer { get; init; }

    /// <summary>Some item is out of scope.</summary>
    public bool OutOfScope { get; init; }

    /// <summary>Some item is assessed in doubt.</summary>
    public bool AssessInDoubt { get; init; }

    /// <summary>Some item has an answer in doubt.</summary>
    public bool InDoubt { get; init; }
}
