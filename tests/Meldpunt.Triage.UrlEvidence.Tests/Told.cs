namespace Meldpunt.Triage.UrlEvidence.Tests;

/// <summary>What a text tells, as words: <c>public</c>, <c>certain dark-web</c>, <c>hint cloud</c>, <c>unusable</c>, <c>none</c>.</summary>
internal static class Told
{
    public static string By(string? text) => Of(UrlReader.Read(text));

    public static string Of(UrlReading reading)
    {
        string kind = reading.Kind switch
        {
            EvidenceKind.Public => "public",
            EvidenceKind.Certain => "certain",
            EvidenceKind.Hint => "hint",
            EvidenceKind.Unusable => "unusable",
            _ => "none",
        };
        string? place = reading.Place switch
        {
            UrlPlace.Cloud => "cloud",
            UrlPlace.Device => "device",
            UrlPlace.DirectMessage => "direct-message",
            UrlPlace.DarkWeb => "dark-web",
            UrlPlace.OtherNonPublic => "other-non-public",
            _ => null,
        };
        return place is null ? kind : $"{kind} {place}";
    }

    /// <summary>The addresses of a text, as they stand in it.</summary>
    public static string[] Addresses(string text)
    {
        UrlReading reading = UrlReader.Read(text);
        return [.. Enumerable.Range(0, reading.Count).Select(i => text[reading[i].Start..reading[i].End])];
    }
}
