using System.Diagnostics;
using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Pages.Staff;

/// <summary>
/// An address that stands for all that tell the same, so that staff can try what an address does while none of a report is
/// written down.
/// </summary>
/// <param name="Code">Its word in the address of a page.</param>
/// <param name="Text">The address.</param>
/// <param name="Kind">How much it tells.</param>
/// <param name="Tells">The place that it tells of; null for none.</param>
internal sealed record ExampleAddress(string Code, string Text, EvidenceKind Kind, Place? Tells = null)
{
    /// <summary>One for each thing that an address can tell.</summary>
    public static readonly IReadOnlyList<ExampleAddress> All =
    [
        new("public", "https://example.org/", EvidenceKind.Public),
        new("certain-device", "file:///a", EvidenceKind.Certain, Place.Device),
        new("certain-direct-message", "mid:1@example.org", EvidenceKind.Certain, Place.DirectMessage),
        new("certain-dark-web", "http://example.onion/", EvidenceKind.Certain, Place.DarkWeb),
        new("certain-other-non-public", "http://localhost/", EvidenceKind.Certain, Place.OtherNonPublic),
        new("hint-cloud", "https://drive.google.com/", EvidenceKind.Hint, Place.Cloud),
        new("hint-direct-message", "mailto:a@example.org", EvidenceKind.Hint, Place.DirectMessage),
        new("hint-dark-web", "http://example.onion.example/", EvidenceKind.Hint, Place.DarkWeb),
        new("hint-other-non-public", "http://intranet/", EvidenceKind.Hint, Place.OtherNonPublic),
        new("unusable", "?", EvidenceKind.Unusable),
    ];

    /// <summary>The one that tells the same as the address of an item; null where that has none.</summary>
    public static ExampleAddress? Like(UrlFinding? url) => All.FirstOrDefault(one => url is not null && one.Kind == url.Kind && one.Tells == url.Place);

    /// <summary>What it tells, in words.</summary>
    public string Told(SitePage page)
    {
        string key = Kind switch
        {
            EvidenceKind.Public => "what-if-public",
            EvidenceKind.Certain => "what-if-certain",
            EvidenceKind.Hint => "what-if-hint",
            EvidenceKind.None or EvidenceKind.Unusable => "what-if-unusable",
            _ => throw new UnreachableException(),
        };
        return Tells is null ? page.Texts[key] : page.Texts.Phrase(key, page.Book[Answer(page.Engine.Policy.Evidence!.Place)]);
    }

    private string Answer(PlaceMapping words)
    {
        string answer = Tells switch
        {
            Place.Cloud => words.Cloud,
            Place.Device => words.Device,
            Place.DirectMessage => words.DirectMessage,
            Place.DarkWeb => words.DarkWeb,
            Place.OtherNonPublic => words.OtherNonPublic,
            _ => throw new UnreachableException(),
        };
        return $"answer.{words.Fact}.{answer}";
    }
}
