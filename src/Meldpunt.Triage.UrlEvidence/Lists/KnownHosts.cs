namespace Meldpunt.Triage.UrlEvidence.Lists;

/// <summary>The hosts that hint at a place; <c>hosts.txt</c> next to this file, with the source of each. Loaded when a host first needs it.</summary>
internal static class KnownHosts
{
    // By the hash of their last two labels: of nearly all hosts no line has the same.
    private static readonly Dictionary<int, KnownHost[]> Lines = ListFile.Lines("hosts.txt").Select(line => new KnownHost(line))
        .GroupBy(known => HashOf(known.Host)).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The place that a host, in lower case and without a trailing dot, and its path hint at; null for none.</summary>
    public static UrlPlace? PlaceOf(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        if (!Lines.TryGetValue(HashOf(host), out KnownHost[]? lines)) return null;
        foreach (KnownHost known in lines)
        {
            if (known.Is(host, path)) return known.Place;
        }

        return null;
    }

    private static int HashOf(ReadOnlySpan<char> host)
    {
        int last = host.LastIndexOf('.');
        int before = last < 0 ? -1 : host[..last].LastIndexOf('.');
        return string.GetHashCode(host[(before + 1)..], StringComparison.Ordinal);
    }
}

/// <summary>One line of the list of hosts: a host with its subdomains, or only what lies below a path of it, and the place it hints at.</summary>
internal sealed class KnownHost
{
    private readonly string _path;

    /// <summary>Reads a line: the kind, the host or host and path, and the source, with tabs between.</summary>
    public KnownHost(string line)
    {
        string[] parts = line.Split('\t');
        int slash = parts[1].IndexOf('/', StringComparison.Ordinal);
        Host = slash < 0 ? parts[1] : parts[1][..slash];
        _path = slash < 0 ? "" : parts[1][slash..];
        Place = parts[0] switch
        {
            "cloud" => UrlPlace.Cloud,
            "dark-web" => UrlPlace.DarkWeb,
            "other-non-public" => UrlPlace.OtherNonPublic,
            _ => throw new FormatException($"'{parts[0]}' is not a kind of host."),
        };
    }

    /// <summary>The host, of two labels or more.</summary>
    public string Host { get; }

    /// <summary>The place that it hints at.</summary>
    public UrlPlace Place { get; }

    /// <summary>Whether it covers a host, in lower case and without a trailing dot, and its path.</summary>
    public bool Is(ReadOnlySpan<char> host, ReadOnlySpan<char> path) =>
        host.EndsWith(Host, StringComparison.Ordinal)
        && (host.Length == Host.Length || host[^(Host.Length + 1)] == '.')
        && (_path.Length == 0 || UrlPath.StartsWith(path, _path));
}

/// <summary>A text file next to this one that is part of the library. Lines with a # are for people.</summary>
internal static class ListFile
{
    private const string Folder = "Meldpunt.Triage.UrlEvidence.Lists.";

    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(ListFile).Assembly.GetManifestResourceStream(Folder + name)!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
