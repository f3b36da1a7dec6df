using System.Collections.Immutable;

namespace Meldpunt.Triage.Evidence.Lists;

/// <summary>A list of known hosts. Immutable; names are compared by whole labels and never by part of one.</summary>
internal sealed class HostList
{
    private readonly ImmutableArray<KnownHost> _hosts;

    /// <summary>Makes a list of lines; empty lines and those with a # are for people.</summary>
    public HostList(string text)
    {
        var hosts = ImmutableArray.CreateBuilder<KnownHost>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (line[0] != '#')
                hosts.Add(new(line));

        _hosts = hosts.ToImmutable();
    }

    /// <summary>Whether a host, in lower case and without a trailing dot, and its path are on the list.</summary>
    public bool Has(ReadOnlySpan<char> host, ReadOnlySpan<char> path)
    {
        foreach (var known in _hosts)
            if (known.Is(host, path))
                return true;

        return false;
    }
}
