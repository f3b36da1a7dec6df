using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace Workbench.Model;

/// <summary>What can be done to a policy, each as a policy made of another one.</summary>
internal static class PolicyEdits
{
    /// <summary>Where a rule stands: its group, and its place in that.</summary>
    public readonly record struct RulePlace(int Group, int Rule);

    public static Rule At(this TriagePolicy policy, RulePlace place) => policy.Groups[place.Group].Rules[place.Rule];

    public static TriagePolicy With(this TriagePolicy policy, RulePlace place, Rule rule) =>
        policy.WithRules(place.Group, rules => rules.Replaced(place.Rule, rule));

    public static TriagePolicy Without(this TriagePolicy policy, RulePlace place)
    {
        string id = policy.At(place).Id;
        return policy.WithRules(place.Group, rules => rules.Without(place.Rule)).WithoutTexts($"reason.{id}").WithoutCodes(id);
    }

    /// <summary>The policy with a rule at the end of a group, and its texts in every language still empty.</summary>
    public static TriagePolicy WithNew(this TriagePolicy policy, int group, Rule rule) => policy.WithRules(group, rules => [.. rules, rule]);

    /// <summary>The policy with a rule taken from one place and put before another one.</summary>
    public static TriagePolicy Moved(this TriagePolicy policy, RulePlace from, RulePlace to)
    {
        Rule rule = policy.At(from);
        int place = from.Group == to.Group && from.Rule < to.Rule ? to.Rule - 1 : to.Rule;
        return policy.WithRules(from.Group, rules => rules.Without(from.Rule)).WithRules(to.Group, rules => rules.Inserted(Math.Min(place, rules.Count), rule));
    }

    /// <summary>The policy with a copy of a rule behind it.</summary>
    public static TriagePolicy Copied(this TriagePolicy policy, RulePlace place)
    {
        Rule rule = policy.At(place);
        string id = FreeId(rule.Id, policy.Rules.Select(one => one.Id));
        return policy.WithRules(place.Group, rules => rules.Inserted(place.Rule + 1, rule with { Id = id })).WithTextsOf($"reason.{rule.Id}", $"reason.{id}");
    }

    public static TriagePolicy MovedGroup(this TriagePolicy policy, int from, int to) =>
        policy with { Groups = policy.Groups.Without(from).Inserted(to, policy.Groups[from]) };

    public static TriagePolicy WithNewGroup(this TriagePolicy policy) =>
        policy with { Groups = policy.Groups.Inserted(Math.Max(0, policy.Groups.Count - 1), new(FreeId("group", policy.Groups.Select(group => group.Id)), [])) };

    public static TriagePolicy WithoutGroup(this TriagePolicy policy, int group) => policy with { Groups = policy.Groups.Without(group) };

    /// <summary>An id that is not taken yet: the given one, or with a number behind it.</summary>
    public static string FreeId(string id, IEnumerable<string> taken)
    {
        HashSet<string> known = [.. taken];
        return Enumerable.Range(1, known.Count + 1).Select(number => number == 1 ? id : $"{id}-{number}").First(free => !known.Contains(free));
    }

    /// <summary>A condition with other answers to a fact; without any, the fact is left out of it.</summary>
    public static Condition With(this Condition condition, string fact, IEnumerable<string> answers)
    {
        ValueList<string> given = answers.ToValueList();
        int place = condition.Parts.IndexOf(part => part.Fact == fact);
        if (given.IsEmpty) return place < 0 ? condition : new(condition.Parts.Without(place));
        return new(place < 0 ? [.. condition.Parts, new FactCondition(fact, given)] : condition.Parts.Replaced(place, new(fact, given)));
    }

    public static string? Text(this TriagePolicy policy, string language, string key) =>
        policy.Texts.Languages.FirstOrDefault(one => one.Language == language)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Text;

    /// <summary>The policy with a text; an empty one is taken out.</summary>
    public static TriagePolicy WithText(this TriagePolicy policy, string language, string key, string text) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(one => one.Language == language ? one with { Entries = With(one.Entries, key, text) } : one).ToValueList()),
    };

    /// <summary>The policy without the texts whose key is one, or begins with it and a dot.</summary>
    public static TriagePolicy WithoutTexts(this TriagePolicy policy, string key) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(one => one with { Entries = one.Entries.Where(entry => !Is(entry.Key, key)).ToValueList() }).ToValueList()),
    };

    /// <summary>The policy without the texts of one key in all languages.</summary>
    public static TriagePolicy WithoutText(this TriagePolicy policy, string key) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(one => one with { Entries = one.Entries.Where(entry => entry.Key != key).ToValueList() }).ToValueList()),
    };

    public static TriagePolicy WithTextsOf(this TriagePolicy policy, string from, string to) => policy with
    {
        Texts = new(policy.Texts.Languages.Select(one => one with
        {
            Entries = one.Entries.SelectMany(entry => Is(entry.Key, from) ? (TextEntry[])[entry, entry with { Key = to + entry.Key[from.Length..] }] : [entry]).ToValueList(),
        }).ToValueList()),
    };

    public static ValueList<T> Replaced<T>(this ValueList<T> list, int place, T with) => list.Select((one, i) => i == place ? with : one).ToValueList();

    public static ValueList<T> Without<T>(this ValueList<T> list, int place) => list.Where((_, i) => i != place).ToValueList();

    public static ValueList<T> Inserted<T>(this ValueList<T> list, int place, T one) => [.. list.Take(place), one, .. list.Skip(place)];

    public static ValueList<T> Moved<T>(this ValueList<T> list, int from, int to) => list.Without(from).Inserted(to, list[from]);

    public static int IndexOf<T>(this ValueList<T> list, Func<T, bool> isMeant)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (isMeant(list[i])) return i;
        }

        return -1;
    }

    private static bool Is(string key, string meant) => key == meant || key.StartsWith($"{meant}.", StringComparison.Ordinal);

    private static ValueList<TextEntry> With(ValueList<TextEntry> entries, string key, string text)
    {
        int place = entries.IndexOf(entry => entry.Key == key);
        if (text.Length == 0) return place < 0 ? entries : entries.Without(place);
        return place < 0 ? [.. entries, new TextEntry(key, text)] : entries.Replaced(place, new(key, text));
    }

    private static TriagePolicy WithoutCodes(this TriagePolicy policy, string rule) => policy with
    {
        Codes = policy.Codes.Select(system => system with { Reasons = system.Reasons.Where(entry => entry.Key != rule).ToValueList() }).ToValueList(),
    };

    private static TriagePolicy WithRules(this TriagePolicy policy, int group, Func<ValueList<Rule>, ValueList<Rule>> change) => policy with
    {
        Groups = policy.Groups.Replaced(group, policy.Groups[group] with { Rules = change(policy.Groups[group].Rules) }),
    };
}
