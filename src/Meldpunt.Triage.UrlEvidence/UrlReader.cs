using Meldpunt.Triage.UrlEvidence.Addresses;
using Meldpunt.Triage.UrlEvidence.Reading;
using Meldpunt.Triage.UrlEvidence.Spellings;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence;

/// <summary>
/// Reads what the text of a web address alone shows about a place. It never fetches and never resolves; it accepts any text, never throws,
/// takes time in proportion to the length, and reads the same in every culture and globalization mode. Safe for use by many threads at once.
/// </summary>
public static class UrlReader
{
    /// <summary>The most characters (UTF-16 code units) a text may have; a longer one is unusable.</summary>
    public const int MaximumLength = 8192;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text as the reporter gave it.</param>
    /// <returns>What it shows, which holds nothing of the text.</returns>
    public static UrlReading Read(string? text) => Read(text.AsSpan());

    /// <inheritdoc cref="Read(string?)"/>
    public static UrlReading Read(ReadOnlySpan<char> text) =>
        text.Length <= MaximumLength && PlainAddress.TryRead(text, out UrlReading plain) ? plain : ReadBySteps(text);

    /// <summary>Reads a text through all steps, a plain address too.</summary>
    internal static UrlReading ReadBySteps(ReadOnlySpan<char> text)
    {
        UrlText given = new UrlText(text).Trim();
        if (given.Length == 0) return default;
        if (text.Length > MaximumLength) return new(EvidenceKind.Unusable, null, 0, default);
        UrlText address = Unwrapping.Unwrap(Cleaning.Clean(given));
        UrlReading reading = Several.Read(Undoing.Undo(address), out Evidence doubt);
        return reading.Count > 1 ? reading : JoinedLines.Read(address, reading, doubt);
    }
}
