namespace Meldpunt.Triage.Evidence.Hosts;

/// <summary>
/// Names outside the public name system: a single label, and the special-use names the policy lists
/// (RFC 6761, 6762, 7686, 8375, 9476). <c>.example</c> counts as public by ruling.
/// </summary>
internal static class ReservedNames
{
    /// <summary>The kind of a name in lower case, without a trailing dot.</summary>
    public static ReservedNameKind KindOf(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return ReservedNameKind.NotPublic;

        return name[(dot + 1)..] switch
        {
            "onion" or "i2p" => ReservedNameKind.DarkWeb,
            "localhost" or "local" or "internal" or "test" or "invalid" or "alt" => ReservedNameKind.NotPublic,
            "arpa" when name is "home.arpa" || name.EndsWith(".home.arpa", StringComparison.Ordinal)
                => ReservedNameKind.NotPublic,
            _ => ReservedNameKind.None,
        };
    }
}
