using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.CSharp;

/// <summary>What the types and members of a policy are called. A name that C# or the code itself needs gets another end.</summary>
internal sealed class TypedNames
{
    /// <summary>The type of items in a class of its own.</summary>
    public const string OfItems = "Item";

    private const string YesNo = "YesNo";
    private const string YesNoDoubt = "YesNoDoubt";

    // What each class has, and no member of it can be called.
    private static readonly string[] OfObjects = ["Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize"];
    private static readonly string[] OfRecords = [.. OfObjects, "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "Types", "Id", "Items", "Url"];
    private static readonly string[] OfTypes =
        [.. OfObjects, "Engine", "Document", "Shared", "Tables", "Types", "ToCode", "Report", "ReportConverter", "ItemConverter", "Routes", "Reasons", "Referrals", "Notices", "Labels", YesNo, YesNoDoubt];

    private readonly Dictionary<Fact, string> _enums = [];

    /// <summary>The class for a policy: its id as a name, with an end of its own where the class has a member of that name.</summary>
    public static string ClassFor(TriagePolicy policy) => CSharpNames.Pascal(policy.Id) is var name && IsTaken(name) ? $"{name}Policy" : name;

    /// <summary>True for a name of what is always in the class, so that the class cannot have it.</summary>
    public static bool IsTaken(string className) => className == OfItems || OfTypes.Contains(className);

    /// <param name="policy">The policy.</param>
    /// <param name="className">The class around the types.</param>
    /// <param name="item">The type of items.</param>
    public TypedNames(TriagePolicy policy, string className, string item)
    {
        (ClassName, Item) = (className, item);
        HashSet<string> types = [.. OfTypes, className, item];
        foreach (Fact fact in policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts))
        {
            if (!_enums.ContainsKey(fact)) _enums[fact] = Shared(fact, policy.Vocabulary.Doubt) ?? Free(CSharpNames.Pascal(fact.Id), types);
        }

        OfItem = Properties(policy.Vocabulary.ItemFacts, item);
        OfReport = Properties(policy.Vocabulary.ReportFacts, "Report");
    }

    public string ClassName { get; }

    public string Item { get; }

    /// <summary>The enum of a fact's answers.</summary>
    public string EnumOf(Fact fact) => _enums[fact];

    /// <summary>The properties of an item, one for each fact.</summary>
    public string[] OfItem { get; }

    /// <summary>The properties of a report, likewise.</summary>
    public string[] OfReport { get; }

    /// <summary>The names of constants or values, in the order of their words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="within">The class around them.</param>
    public static string[] MembersOf(IEnumerable<string> words, string within)
    {
        HashSet<string> taken = [.. OfObjects, within];
        return [.. words.Select(word => Free(CSharpNames.Pascal(word), taken))];
    }

    private static string[] Properties(FactList facts, string type)
    {
        HashSet<string> taken = [.. OfRecords, type];
        return [.. facts.Select(fact => Free(CSharpNames.Pascal(fact.Id), taken))];
    }

    // Yes and no are the same everywhere: one type for all facts that are answered so.
    private static string? Shared(Fact fact, string doubt) =>
        fact.Answers == ["yes", "no"] ? YesNo : fact.Answers == ["yes", "no", doubt] ? YesNoDoubt : null;

    private static string Free(string name, HashSet<string> taken)
    {
        string free = taken.Contains(name) ? $"{name}Fact" : name;
        while (!taken.Add(free)) free += "_";
        return free;
    }
}
