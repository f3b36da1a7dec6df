namespace Meldpunt.Triage;

/// <summary>An item that is ready to be decided: the answers after the URL's evidence.</summary>
public sealed record PreparedItem
{
    /// <summary>The answers that the rules see.</summary>
    public required Answers Answers { get; init; }

    /// <summary>What the URL showed; null when none was given.</summary>
    public UrlFinding? Url { get; init; }
}
