using Meldpunt.Triage.Reports;

namespace Meldpunt.Triage.Evidence;

/// <summary>
/// Reads what the text of a URL alone tells about a place (policy, "What a URL alone tells"). It never
/// fetches and never resolves; it accepts any text, never throws, takes time in proportion to the length,
/// and reads the same in every culture and globalization mode. Safe for use by many threads at once.
/// </summary>
public static class UrlReader
{
    /// <summary>The most characters (Unicode scalar values) a URL may have; a longer one is unusable.</summary>
    public const int MaximumLength = 8192;

    /// <summary>Whether there is a URL text at all: blank text counts as not given.</summary>
    /// <param name="text">The text as the reporter gave it.</param>
    /// <returns><see langword="false"/> if the text is empty or only white space and control characters.</returns>
    public static bool IsGiven(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                return true;

        return false;
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    public static UrlEvidence Read(string? text) => Read(text.AsSpan());

    /// <summary>Reads the evidence of a URL text.</summary>
    /// <param name="text">The text as the reporter gave it; blank text is unusable.</param>
    /// <returns>The evidence, which holds nothing of the text.</returns>
    public static UrlEvidence Read(ReadOnlySpan<char> text)
    {
        if (!UrlText.TryClean(text, out var url))
            return UrlEvidence.Unusable;

        if (DevicePath.IsOne(url))
            return UrlEvidence.Certain(Place.Device);

        var scheme = Schemes.Of(url, out var rest);
        return scheme switch
        {
            SchemeKind.None => SchemelessText.Read(url),
            SchemeKind.Special or SchemeKind.Network => NetworkUrl.Read(rest, scheme),
            SchemeKind.Device => CertainIfSaid(rest, Place.Device),
            SchemeKind.Message => CertainIfSaid(rest, Place.DirectMessage),
            SchemeKind.NotPublic => CertainIfSaid(rest, Place.OtherNonPublic),
            _ => UrlEvidence.Unusable,
        };
    }

    // "file:" with nothing behind it names nothing, and "about: the photo" is prose; doubt goes to a person.
    private static UrlEvidence CertainIfSaid(ReadOnlySpan<char> rest, Place place) =>
        rest.IsEmpty || rest[0] == ' ' ? UrlEvidence.Unusable : UrlEvidence.Certain(place);
}
