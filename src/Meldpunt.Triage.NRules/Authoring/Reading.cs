using System.Reflection;
using Meldpunt.Triage.Policies;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>Reads rules about one class, step by step, and gathers what is wrong.</summary>
/// <typeparam name="T">The class of the facts.</typeparam>
/// <param name="options">How rules are read.</param>
internal sealed class Reading<T>(RulesReadingOptions options)
{
    private readonly List<ReadingFault> _faults = [];
    private readonly SortedSet<string> _trusted = new(StringComparer.Ordinal);

    public RulesReading<T> Read(IEnumerable<IRuleDefinition> rules, PolicyBuilder builder, Func<PolicyBuilder, PolicyBuilder> configure)
    {
        IRuleDefinition[] all = [.. rules];
        RuleShape[] shapes = [.. all.Where(rule => RuleShape.IsAbout(rule, typeof(T))).Select(rule => RuleShape.Read(rule, typeof(T), options.RouteOf))];
        Func<object> make = Make();
        FactProperty[] facts = Facts(shapes);
        foreach (IGrouping<string, RuleShape> same in shapes.GroupBy(shape => shape.Id).Where(group => group.Count() > 1))
        {
            Add(same.Last(), $"has the id '{same.Key}', as has {string.Join(" and ", same.SkipLast(1).Select(shape => shape.Class?.Name ?? shape.Definition.Name))}; name one of them by [Name]");
        }

        if (shapes.Length == 0) _faults.Add(new() { Rule = "", Message = $"No rule is about {typeof(T).Name}." });
        List<(RuleShape Shape, Condition When)> read = [];
        foreach (RuleShape shape in shapes)
        {
            if (Ask(shape, facts, make) is { } when) read.Add((shape, when));
            foreach (string fault in shape.Faults) Add(shape, fault);
            if (options.RouteOf is not null) _trusted.Add($"{shape.Id}: what it does is not read; its route is what RouteOf says");
        }

        TriagePolicy? policy = _faults.Count == 0 ? Build(builder, configure, facts, read) : null;
        return new(policy, facts, shapes.DistinctBy(shape => shape.Definition.Name).ToDictionary(shape => shape.Definition.Name, shape => shape.Id, StringComparer.Ordinal), make)
        {
            Faults = _faults.ToValueList(),
            OtherRules = all.Where(rule => !RuleShape.IsAbout(rule, typeof(T))).Select(rule => rule.Name).ToValueList(),
            Trusted = _trusted.ToValueList(),
        };
    }

    private Func<object> Make()
    {
        if (options.Make is { } given) return given;
        if (typeof(T).GetConstructor(Type.EmptyTypes) is not null || typeof(T).IsValueType) return () => Activator.CreateInstance<T>()!;
        _faults.Add(new() { Rule = "", Message = $"{typeof(T).Name} has no constructor without parameters; say by RulesReadingOptions.Make how one is made." });
        return () => throw new InvalidOperationException();
    }

    private FactProperty[] Facts(RuleShape[] shapes)
    {
        Dictionary<string, PropertyInfo> mentioned = new(StringComparer.Ordinal);
        Dictionary<string, NumberCuts> cuts = new(StringComparer.Ordinal);
        foreach (RuleShape shape in shapes)
        {
            foreach (MentionedProperties found in shape.Conditions.Select(condition => MentionedProperties.Find(condition, cuts)))
            {
                foreach (PropertyInfo property in found.Properties) mentioned.TryAdd(property.Name, property);
                shape.Faults.AddRange(found.Faults.Except(shape.Faults));
                foreach (string code in found.OwnCode) _trusted.Add($"{shape.Id}: asks {code}, which must depend on what it is handed alone");
            }
        }

        List<FactProperty> facts = [];
        foreach (PropertyInfo property in typeof(T).GetProperties().Where(one => mentioned.ContainsKey(one.Name)))
        {
            if (FactProperty.Create(property, cuts.GetValueOrDefault(property.Name)) is { } fact) facts.Add(fact);
        }

        return [.. facts];
    }

    private Condition? Ask(RuleShape shape, FactProperty[] facts, Func<object> make)
    {
        PropertyInfo[] mentioned = [.. shape.Conditions.SelectMany(condition => MentionedProperties.Find(condition, []).Properties).DistinctBy(property => property.Name)];
        foreach (PropertyInfo property in mentioned.Where(property => !facts.Any(fact => fact.Property.Name == property.Name)))
        {
            string what = property.CanWrite ? "" : ", computed";
            shape.Faults.Add($"looks at {typeof(T).Name}.{property.Name}, which has no closed list of answers ({property.PropertyType.Name}{what})");
        }

        if (shape.Faults.Count > 0 || _faults.Exists(fault => fault.Rule.Length == 0)) return null;
        FactProperty[] asked = [.. facts.Where(fact => mentioned.Any(property => property.Name == fact.Property.Name))];
        (Condition? when, string? fault) = new ConditionAsking<T>(make).Ask(shape.Conditions, asked);
        if (fault is not null) shape.Faults.Add(fault);
        return when;
    }

    private TriagePolicy? Build(PolicyBuilder builder, Func<PolicyBuilder, PolicyBuilder> configure, FactProperty[] facts, List<(RuleShape Shape, Condition When)> read)
    {
        try
        {
            builder = configure(builder);
            foreach (FactProperty fact in facts) builder.ItemFact(ToFact(builder, fact));
            foreach ((RuleShape shape, Condition when) in read.OrderByDescending(one => one.Shape.Definition.Priority))
            {
                CitesAttribute? cites = shape.Class?.GetCustomAttribute<CitesAttribute>();
                builder.Rule($"{shape.Definition.Priority}", new(shape.Id, when, shape.Route)
                {
                    Source = cites is null ? Citation.None : new(cites.Sections.ToValueList(), cites.Ruling) { Note = cites.Note },
                    GivesReason = shape.Conditions.Length > 0,
                });
            }

            return builder.Build();
        }
        catch (PolicyException wrong)
        {
            _faults.AddRange(wrong.Faults.Select(fault => new ReadingFault { Rule = "", Message = fault.ToString() }));
            return null;
        }
    }

    private Fact ToFact(PolicyBuilder builder, FactProperty fact)
    {
        string? closed = options.Closed.GetValueOrDefault(fact.Id);
        Fact made = fact.ToFact(builder.DoubtAnswer, closed);
        if (closed is null && made.Closed is not null && fact.CanBeNull) _trusted.Add($"{fact.Id}: closing answers it by '{made.Closed}', as nobody said otherwise (RulesReadingOptions.Closed)");
        return made;
    }

    private void Add(RuleShape shape, string message) => _faults.Add(new() { Rule = shape.Id, Class = shape.Class, Message = message });
}
