namespace Meldpunt.Triage.Tests.SecondReading;

/// <summary>An address as a reporter gives it, and what the page says that it tells.</summary>
/// <param name="Text">Its text; null for none.</param>
/// <param name="Evidence">How much it tells; null for none.</param>
/// <param name="Tells">The place that it tells of; null for none.</param>
internal sealed record GivenAddress(string? Text, string? Evidence, string? Tells)
{
    public static readonly GivenAddress None = new(null, null, null);

    /// <summary>One of each kind.</summary>
    public static readonly GivenAddress[] All =
    [
        None,
        new("https://example.org/a", "public", null),
        new("http://example.onion/", "certain", "dark-web"),
        new("file:///a", "certain", "device"),
        new("mid:1@example.org", "certain", "direct-message"),
        new("http://localhost/", "certain", "other-non-public"),
        new("https://drive.google.com/", "hint", "cloud"),
        new("http://example.onion.example/", "hint", "dark-web"),
        new("http://intranet/", "hint", "other-non-public"),
        new("a@example.org", "hint", "direct-message"),
        new("unusable", "unusable", null),
    ];

    /// <summary>An address at a place, for a report about another one.</summary>
    public static string At(string? place) => place switch
    {
        "dark-web" => "http://example.onion/",
        "device" => "file:///a",
        "direct-message" => "mid:1@example.org",
        "other-non-public" => "http://localhost/",
        "cloud" => "https://drive.google.com/",
        _ => "https://example.org/b",
    };

    public override string ToString() => Tells is null ? Evidence ?? "no address" : $"{Evidence} {Tells}";
}
