namespace Meldpunt.Triage.Testing;

/// <summary>How much must be covered at least, in per cent from 0 to 100; 0 asks for nothing.</summary>
public sealed record CoverageThresholds
{
    /// <summary>Everything that is possible.</summary>
    public static CoverageThresholds Full { get; } = new() { Rules = 100, Conditions = 100, Answers = 100, Guarantees = 100, Sections = 100 };

    /// <summary>Rules.</summary>
    public double Rules { get; init; }

    /// <summary>Conditions.</summary>
    public double Conditions { get; init; }

    /// <summary>Answers.</summary>
    public double Answers { get; init; }

    /// <summary>Guarantees.</summary>
    public double Guarantees { get; init; }

    /// <summary>Sections.</summary>
    public double Sections { get; init; }

    internal double For(CoverageKind kind) => kind switch
    {
        CoverageKind.Rule => Rules,
        CoverageKind.Condition => Conditions,
        CoverageKind.Answer => Answers,
        CoverageKind.Guarantee => Guarantees,
        CoverageKind.Section => Sections,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
