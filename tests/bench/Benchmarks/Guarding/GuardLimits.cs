namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>
/// What must not get worse unseen: the bounds of the documentation where what is measured stands well below them, and else as near as a busy
/// machine allows. Work that is compared with nothing is held by what it allocates, which depends on no machine.
/// </summary>
internal static class GuardLimits
{
    /// <summary>Complete facts, as a multiple of hand-written flags.</summary>
    public const double Complete = 1.0;

    /// <summary>Unanswered facts, as a multiple of hand-written flags on complete ones.</summary>
    public const double Partial = 1.5;

    /// <summary>200,000 reports, as a multiple of hand-written flags.</summary>
    public const double ManyReports = 0.7;

    /// <summary>A line of JSON, as a multiple of System.Text.Json.</summary>
    public const double Line = 1.5;

    /// <summary>RulesEngine, at least this multiple of the engine.</summary>
    public const double RulesEngine = 10.0;

    /// <summary>A process that makes a first decision, as a multiple of one that does nothing.</summary>
    public const double ColdStart = 2.6;

    /// <summary>The same published ready to run.</summary>
    public const double ColdStartReady = 1.8;

    /// <summary>The same as native code.</summary>
    public const double ColdStartNative = 1.2;

    /// <summary>How many methods are compiled to a first decision.</summary>
    public const double ColdMethods = 280;

    /// <summary>Bytes that a line of JSON allocates.</summary>
    public const double LineBytes = 1_000;

    /// <summary>Bytes that explaining a decision allocates.</summary>
    public const double ExplainBytes = 23_000;

    /// <summary>Bytes that a check of the shipped policy allocates.</summary>
    public const double CheckBytes = 1_650_000;

    /// <summary>Bytes that reading the shipped policy and making an engine allocates.</summary>
    public const double CreateBytes = 2_100_000;

    /// <summary>KiB that an engine of the shipped policy keeps, the policy included.</summary>
    public const double KeptKib = 256;

    /// <summary>The nodes of the shipped policy's diagram over complete answers.</summary>
    public const int CompleteNodes = 7;

    /// <summary>The nodes of the shipped policy's diagram of routes in which unanswered is a value.</summary>
    public const int PartialNodes = 18;
}
