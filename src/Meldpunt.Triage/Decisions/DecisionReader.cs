using System.Text.Json;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Reads a decision of one policy, as <see cref="DecisionWriter"/> writes it, and continues after a fault so that all are reported at once.</summary>
internal sealed class DecisionReader
{
    private const int Required = 6;

    // The codes of other systems are no part of a decision.
    private static readonly ObjectShape Shape = new("a decision", ["route", "items", "referrals", "notices", "questions", "policy", "id", "labels", "codes"]);

    private readonly string[] _routes;
    private readonly Referral[] _referrals;
    private readonly Notice[] _notices;
    private readonly string[] _labels;
    private readonly FactList _reportFacts;
    private readonly QuestionIdCache _names;
    private readonly PolicyVersion _version;

    /// <param name="tables">The policy.</param>
    /// <param name="version">The policy's version.</param>
    /// <param name="assembly">Has the parts that decisions show.</param>
    /// <param name="decide">The outcome of an item.</param>
    public DecisionReader(PolicyTables tables, PolicyVersion version, DecisionAssembly assembly, Func<Answers, ItemOutcome> decide)
    {
        Item = new(tables.Vocabulary.ItemFacts, decide);
        (_routes, _referrals, _notices, _version) = (tables.Routes.All, assembly.Referrals, assembly.Notices, version);
        _labels = [.. tables.Reports.Outcomes.Labels.Select(label => label.Word)];
        _reportFacts = tables.Vocabulary.ReportFacts;
        _names = new(tables.Vocabulary.ItemFacts);
    }

    /// <summary>Reads the decision on an item.</summary>
    public ItemDecisionReader Item { get; }

    public DecisionReading Read(ReadOnlySpan<byte> utf8)
    {
        JsonFaults faults = new();
        Decision? decision = WholeJson.Read<Decision>(utf8, faults, Read);
        return new() { Decision = decision, Faults = faults.ToValueList() };
    }

    /// <summary>Reads the decision at the reader's position; what is returned with faults is not a decision.</summary>
    public Decision? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("a decision, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        (string? id, string? route, PolicyVersion? version) = (null, null, null);
        ValueList<ItemDecision> items = [];
        ValueList<Referral> referrals = [];
        ValueList<Notice> notices = [];
        ValueList<string> labels = [];
        ValueList<string> questions = [];
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (Shape.Next(ref json, faults, ref seen))
            {
                case 0: route = ReadRoute(ref json, faults); break;
                case 1: items = ReadItems(ref json, faults); break;
                case 2: referrals = IdentifierList.Read(ref json, faults, FindReferral, "a referral of this policy", [.. _referrals.Select(one => one.Id)]); break;
                case 3: notices = IdentifierList.Read(ref json, faults, FindNotice, "a notice of this policy", [.. _notices.Select(one => one.Id)]); break;
                case 4: questions = IdentifierList.Read(ref json, faults); break;
                case 5: version = ReadVersion(ref json, faults); break;
                case 6: id = JsonString.ReadId(ref json, faults); break;
                case 7: labels = IdentifierList.Read(ref json, faults, FindLabel, "a label of this policy", _labels); break;
                case 8: json.TrySkip(); break;
            }
        }

        Shape.Expect(faults, seen, Required);
        ExpectQuestions(questions, items, faults);
        PolicyVersionReader.Expect(_version, version, faults);
        return new()
        {
            Id = id,
            Route = route ?? "",
            Items = items,
            Referrals = referrals,
            Notices = notices,
            Labels = labels,
            Questions = questions,
            Policy = _version,
        };
    }

    /// <summary>Reads the referral whose code is at the reader's position; null and a fault when there is none.</summary>
    public Referral? ReadReferral(ref Utf8JsonReader json, JsonFaults faults) =>
        Find(ref json, faults, FindReferral, "a referral of this policy", _referrals.Select(one => one.Id));

    /// <summary>Reads the notice whose code is at the reader's position; null and a fault when there is none.</summary>
    public Notice? ReadNotice(ref Utf8JsonReader json, JsonFaults faults) =>
        Find(ref json, faults, FindNotice, "a notice of this policy", _notices.Select(one => one.Id));

    private Referral? FindReferral(string id) => Array.Find(_referrals, one => one.Id == id);

    private Notice? FindNotice(string id) => Array.Find(_notices, one => one.Id == id);

    private string? FindLabel(string id) => Array.Find(_labels, one => one == id);

    private string? ReadRoute(ref Utf8JsonReader json, JsonFaults faults) =>
        Find(ref json, faults, word => Array.Find(_routes, route => route == word), "a route of this policy", _routes);

    private static T? Find<T>(ref Utf8JsonReader json, JsonFaults faults, Func<string, T?> find, string isNot, IEnumerable<string> words)
        where T : class
    {
        if (JsonString.Read(ref json, faults) is not { } word)
        {
            if (json.TokenType == JsonTokenType.Null) faults.AddWrongType("a text", JsonTokenType.Null);
            return null;
        }

        T? found = find(word);
        if (found is null) faults.Add(Messages.Unknown(word, isNot, [.. words]));
        return found;
    }

    private ValueList<ItemDecision> ReadItems(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            faults.AddWrongType("an array of items", json.TokenType);
            json.TrySkip();
            return [];
        }

        List<ItemDecision> items = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == ReportLimits.Items)
            {
                faults.Add($"more than {ReportLimits.Items} items");
                do json.TrySkip(); while (json.Read() && json.TokenType != JsonTokenType.EndArray);
                break;
            }

            (faults.Item, faults.Property) = (items.Count, null);
            items.Add(Item.Read(ref json, faults)!);
            (faults.Item, faults.Property) = (-1, "items");
        }

        return items.ToValueList();
    }

    private static PolicyVersion? ReadVersion(ref Utf8JsonReader json, JsonFaults faults)
    {
        (faults.Part, faults.Property) = (JsonPart.Policy, null);
        PolicyVersion? version = PolicyVersionReader.Read(ref json, faults);
        faults.Part = JsonPart.Whole;
        return version;
    }

    // A question of an item is in the decision only where it is in that of the item.
    private void ExpectQuestions(ValueList<string> questions, ValueList<ItemDecision> items, JsonFaults faults)
    {
        if (faults.Any) return;
        HashSet<string> known = [.. _reportFacts.Select(fact => fact.Id), Vocabulary.ItemsQuestion];
        for (int i = 0; i < items.Count; i++) known.UnionWith(items[i].Questions.Select(fact => _names.Get(i, fact)));
        faults.Property = "questions";
        for (int i = 0; i < questions.Count; i++)
        {
            if (!known.Contains(questions[i])) faults.AddElement(i, Messages.Unknown(questions[i], "a question of this decision", known));
        }

        faults.Property = null;
    }
}

/// <summary>What came of reading a decision: the decision, or everything that is wrong with it.</summary>
public sealed record DecisionReading
{
    /// <summary>The decision; null when there are faults.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What is wrong, in the order of the document; 21 at most. Empty when the decision could be read.</summary>
    public ValueList<Fault> Faults { get; init; }
}
