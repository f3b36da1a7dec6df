using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Explanations;

/// <summary>Says what was concluded from a web address. The address itself is never repeated.</summary>
internal static class UrlFindingText
{
    public static string Write(UrlFinding url, TextBook book) => string.Join(' ', Sentences(url, book));

    private static IEnumerable<string> Sentences(UrlFinding url, TextBook book)
    {
        if (url.Addresses > 1) yield return book.Filled("address.several", url.Addresses);
        yield return book[(url.Kind, url.Place) switch
        {
            (EvidenceKind.Public, _) => "address.public",
            (EvidenceKind.Certain, { } place) => $"address.certain.{AnswerNames.NameOf(place)}",
            (EvidenceKind.Hint, { } place) => $"address.hint.{AnswerNames.NameOf(place)}",
            _ => "address.unusable",
        }];
        if (url.Contradicted) yield return book["address.contradicted"];
    }
}
