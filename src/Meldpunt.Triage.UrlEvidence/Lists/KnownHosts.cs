namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>The hosts that hint at a place; <c>hosts.txt</c> next to this file, with the source of each. Loaded when a host first needs it.</summary>
internal static class KnownHosts
{
    private static readonly KnownHost[] All = [.. ListFile.Lines("hosts.txt").Select(line => new KnownHost(line))];

    /// <summary>The place that a host, in lower case and without a trailing dot, and its path hint at; null for none.</summary>
    public static UrlPlace? PlaceOf(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        foreach (KnownHost known in All)
        {
            if (known.Is(host, path)) return known.Place;
        }

        return null;
    }
}
