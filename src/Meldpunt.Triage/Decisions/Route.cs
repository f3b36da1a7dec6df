namespace Meldpunt.Triage;

/// <summary>The routes of the shipped policy. A route is its code; another policy may have others.</summary>
public static class Route
{
    /// <summary>Analysts assess it.</summary>
    public const string Assess = "assess";

    /// <summary>The reporter is asked for an answer first.</summary>
    public const string NeedsInformation = "needs-information";

    /// <summary>Another organisation handles it.</summary>
    public const string Refer = "refer";

    /// <summary>It is not for this hotline.</summary>
    public const string OutOfScope = "out-of-scope";
}
