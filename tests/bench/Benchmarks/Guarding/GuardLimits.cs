namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>What must not get worse unseen: wider than the bounds of the documentation, so that a busy machine passes.</summary>
internal static class GuardLimits
{
    /// <summary>Complete facts, as a multiple of hand-written flags.</summary>
    public const double Complete = 2.0;

    /// <summary>Unanswered facts, as a multiple of hand-written flags on complete ones.</summary>
    public const double Partial = 6.0;

    /// <summary>200,000 reports, as a multiple of hand-written flags.</summary>
    public const double ManyReports = 1.4;

    /// <summary>A line of JSON, as a multiple of System.Text.Json.</summary>
    public const double Line = 3.0;

    /// <summary>RulesEngine, at least this multiple of the engine.</summary>
    public const double RulesEngine = 10.0;

    /// <summary>A process that makes a first decision, as a multiple of one that does nothing.</summary>
    public const double ColdStart = 3.0;

    /// <summary>Bytes that a line of JSON allocates.</summary>
    public const double LineBytes = 1_500;

    /// <summary>KiB that an engine of the shipped policy keeps, the policy included.</summary>
    public const double KeptKib = 256;

    /// <summary>The nodes of the shipped policy's diagram over complete answers.</summary>
    public const int CompleteNodes = 7;

    /// <summary>The nodes of the shipped policy's diagram of routes in which unanswered is a value.</summary>
    public const int PartialNodes = 18;
}
