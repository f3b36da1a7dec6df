using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds ids of one kind that a program can tell apart and a person cannot.</summary>
internal static class LookalikeCheck
{
    private const int MostNamed = 10;

    public static IEnumerable<Finding> Find(TriagePolicy policy) =>
        from list in IdList.Of(policy)
        from alike in list.Ids.GroupBy(one => Skeleton.Of(one.Id), StringComparer.Ordinal).Select(same => same.ToArray())
        where alike.Length > 1
        select new Finding
        {
            Severity = FindingSeverity.Warning,
            Code = FindingCodes.LookalikeIds,
            Message = $"These {list.Name} look alike: {Named(alike)}. {Danger(list)}; rename all but one.",
            About = new() { Ids = alike.Select(one => one.Key).ToValueList() },
            Rules = list.AreRules ? alike.Select(one => one.Id).ToValueList() : [],
            Path = alike[^1].Path,
        };

    private static string Danger(IdList list) => list.AreAnswers ? "A report is easily given one where another was meant" : "One is easily written or read where another was meant";

    private static string Named(PlacedId[] alike)
    {
        IEnumerable<string> shown = alike.Take(MostNamed).Select(one => $"'{Messages.Shown(one.Id)}' ({one.Path})");
        string[] all = alike.Length <= MostNamed ? [.. shown] : [.. shown, string.Create(CultureInfo.InvariantCulture, $"{alike.Length - MostNamed:N0} more")];
        return $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}

/// <summary>
/// The skeleton of an id: two ids look alike if theirs are equal (Unicode Technical Standard #39, section 4, "Confusable Detection"). The table has
/// the rows of its confusables.txt for letters and digits of ASCII, and four rows of our own; what is not in it stands for itself.
/// </summary>
internal static class Skeleton
{
    public static string Of(string id) => string.Concat(id.Select(Prototype));

    private static string Prototype(char c) => c switch
    {
        // confusables.txt: 0030 → 004F, 0031 → 006C, 0049 → 006C, 006D → 0072 006E.
        '0' => "O",
        '1' or 'I' => "l",
        'm' => "rn",

        // Ours: in the data 0 and 1 look like the capital letters, which plain ids do not have, and no pair of letters like one other than m.
        'o' => "O",
        'i' => "l",
        'w' => "vv",
        'd' => "cl",
        _ => c.ToString(),
    };
}
