namespace Meldpunt.Triage.Policies;

/// <summary>What the text of a web address shows, in a policy's own words. A policy without it reads no URLs.</summary>
/// <param name="Place">The fact of an item that says where something is, and its answers.</param>
/// <param name="Link">The fact of an item that says whether there is an address, and its answers.</param>
public sealed record EvidenceMapping(PlaceMapping Place, LinkMapping Link);

/// <summary>
/// A policy's answers for the places that a URL can show. Two places may share an answer.
/// </summary>
/// <param name="Fact">The fact of an item that they are answers to.</param>
public sealed record PlaceMapping(string Fact)
{
    /// <summary>The answer for what anyone can open.</summary>
    public required string PublicInternet { get; init; }

    /// <summary>The answer for storage that its owner shares.</summary>
    public required string Cloud { get; init; }

    /// <summary>The answer for a telephone, a computer or a disk.</summary>
    public required string Device { get; init; }

    /// <summary>The answer for a message to one person or a few.</summary>
    public required string DirectMessage { get; init; }

    /// <summary>The answer for networks such as Tor and I2P.</summary>
    public required string DarkWeb { get; init; }

    /// <summary>The answer for any other place that is not public.</summary>
    public required string OtherNonPublic { get; init; }

    /// <summary>The answer where a public URL and the reporter contradict each other.</summary>
    public required string InDoubt { get; init; }

    // The places of Reports.Place, in its order.
    internal static string[] Names { get; } = ["public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt"];

    internal string[] Answers => [PublicInternet, Cloud, Device, DirectMessage, DarkWeb, OtherNonPublic, InDoubt];

    internal IEnumerable<(string Name, string Answer)> Words => Names.Zip(Answers);

    internal static PlaceMapping Create(string fact, Func<string, string> answer) => new(fact)
    {
        PublicInternet = answer(Names[0]),
        Cloud = answer(Names[1]),
        Device = answer(Names[2]),
        DirectMessage = answer(Names[3]),
        DarkWeb = answer(Names[4]),
        OtherNonPublic = answer(Names[5]),
        InDoubt = answer(Names[6]),
    };

    /// <summary>The same in the words of another policy.</summary>
    internal PlaceMapping In(string fact, Func<string, string> answer) => Create(fact, name => answer(Answers[Array.IndexOf(Names, name)]));
}

/// <summary>A policy's answers on whether there is a web address.</summary>
/// <param name="Fact">The fact of an item that they are answers to.</param>
/// <param name="Given">The answer when a usable URL came with the item.</param>
/// <param name="None">The answer of a reporter who has none; a usable URL overrules it.</param>
public sealed record LinkMapping(string Fact, string Given, string None)
{
    internal static string[] Names { get; } = ["given", "none"];

    internal IEnumerable<(string Name, string Answer)> Words => [(Names[0], Given), (Names[1], None)];
}
