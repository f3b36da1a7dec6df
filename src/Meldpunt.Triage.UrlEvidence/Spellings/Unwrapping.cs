using Meldpunt.Triage.UrlEvidence.Hosts;
using Meldpunt.Triage.UrlEvidence.Texts;

namespace Meldpunt.Triage.UrlEvidence.Spellings;

/// <summary>Step 2: takes off what people and programs put around an address, from the outside in.</summary>
internal static class Unwrapping
{
    private const int MostLayers = 24;

    public static UrlText Unwrap(UrlText text)
    {
        text = SpacedMessages.Undo(Links.Targets(text));
        for (int layer = 0; layer < MostLayers; layer++)
        {
            int before = text.Length;
            text = text.Trim();
            if (IsWrapped(text.Characters)) text = text[1..^1];
            else text = text[Introductions.LengthOf(text.Characters)..];
            if (text.Length == before) break;
        }

        return text;
    }

    private static bool IsWrapped(ReadOnlySpan<char> text) =>
        Marks.IsWrapped(text) && !(text[0] == '[' && Ipv6Reader.TryRead(text[1..^1], out _));
}
