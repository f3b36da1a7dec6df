using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Every item of a small policy, complete or not, and what the rules say of it, found by trying. Sets are of complete items by number.</summary>
internal sealed class BruteForceItems
{
    private readonly bool[][] _applies;
    private readonly Lazy<BruteForceItem[]> _partial;

    public BruteForceItems(TriagePolicy policy)
    {
        Policy = policy;
        Rules = [.. policy.Groups.SelectMany((group, g) => group.Rules.Select((rule, r) => new BruteForceRule(rule, g, $"$.groups[{g}].rules[{r}]")))];
        Complete = Combinations.Complete(Facts);
        _applies = [.. Rules.Select(rule => Complete.Select(item => Combinations.Holds(rule.Rule.When, item, Facts)).ToArray())];
        _partial = new(() => [.. Combinations.WithUnanswered(Facts).Select(words => new BruteForceItem(this, words))]);
    }

    public TriagePolicy Policy { get; }

    public FactList Facts => Policy.Vocabulary.ItemFacts;

    public BruteForceRule[] Rules { get; }

    public string?[][] Complete { get; }

    public IEnumerable<int> All => Enumerable.Range(0, Complete.Length);

    /// <summary>Every item, unanswered facts included.</summary>
    public BruteForceItem[] Partial => _partial.Value;

    public bool Applies(int rule, int item) => _applies[rule][item];

    /// <summary>True when the rule applies and none of a higher group does.</summary>
    public bool Decides(int rule, int item) => Applies(rule, item) && !Enumerable.Range(0, Rules.Length).Any(other => Rules[other].Group < Rules[rule].Group && Applies(other, item));

    /// <summary>The routes that the deciding group asks for.</summary>
    public string Routes(int item) => RoutesWhere(rule => Applies(rule, item));

    /// <summary>The same for any set of rules that apply.</summary>
    public string RoutesWhere(Func<int, bool> applies)
    {
        int[] applying = [.. Enumerable.Range(0, Rules.Length).Where(applies)];
        if (applying.Length == 0) return "";
        int first = applying.Min(rule => Rules[rule].Group);
        return string.Join(',', applying.Where(rule => Rules[rule].Group == first).Select(rule => Rules[rule].Rule.Route).Distinct().Order());
    }

    public string Reasons(int item) =>
        string.Join(',', Enumerable.Range(0, Rules.Length).Where(rule => Rules[rule].Rule.GivesReason && Applies(rule, item)).Select(rule => Rules[rule].Rule.Id));

    /// <summary>The fewest answers with which every completion lies in a set; null when none does.</summary>
    public int? Smallest(Func<int, bool> set) =>
        Partial.Where(item => Array.TrueForAll(item.Completions, complete => set(complete))).Select(item => (int?)Combinations.Answered(item.Words)).Min();

    /// <summary>True for a report of one item, every completion of which lies in a set.</summary>
    public bool Shows(Witness witness, Func<int, bool> set) =>
        witness is { Items.Count: 1, Report.Count: 0 } && Array.TrueForAll(Find(witness.Items[0]).Completions, complete => set(complete));

    public BruteForceItem Find(Answers answers) => Find(Combinations.Words(answers));

    public BruteForceItem Find(string?[] words) => Array.Find(Partial, item => item.Words.SequenceEqual(words))!;
}
