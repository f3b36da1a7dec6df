using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>One rule of a repository: the conditions of its only pattern, the route that it gives, and what stands in the way of reading it.</summary>
/// <param name="Definition">The rule in NRules.</param>
/// <param name="Class">Its class; null where it has none.</param>
/// <param name="Id">Its id.</param>
internal sealed record RuleShape(IRuleDefinition Definition, Type? Class, string Id)
{
    public List<string> Faults { get; } = [];

    public LambdaExpression[] Conditions { get; private set; } = [];

    public string Route { get; private set; } = "";

    /// <summary>True when the rule looks at facts of a type, anywhere.</summary>
    public static bool IsAbout(IRuleDefinition rule, Type type) => Patterns(rule.LeftHandSide).Any(pattern => pattern.ValueType == type);

    /// <param name="rule">A rule about facts of the type.</param>
    /// <param name="type">The type.</param>
    /// <param name="routeOf">The route of a rule that does something else than give one; null where there are none.</param>
    public static RuleShape Read(IRuleDefinition rule, Type type, Func<IRuleDefinition, string?>? routeOf)
    {
        Type? written = rule.Properties.TryGetProperty(RuleProperties.ClrType, out RuleProperty? property) ? property?.Value as Type : null;
        RuleShape shape = new(rule, written, IdOf(rule, written));
        shape.ReadPattern(type);
        shape.ReadAction(routeOf);
        if (rule.FilterGroup.Filters.Any()) shape.Faults.Add("has a Filter(): what it does depends on when it last fired. Write what it filters as conditions");
        if (rule.DependencyGroup.Dependencies.Any()) shape.Faults.Add("has a Dependency(): services are not facts. Ask them before, and put the answer in a property");
        return shape;
    }

    private static string IdOf(IRuleDefinition rule, Type? written)
    {
        string name = written is null || rule.Name != written.FullName ? rule.Name : written.Name;
        if (written is not null && name == written.Name && name.Length > 4 && name.EndsWith("Rule", StringComparison.Ordinal)) name = name[..^4];
        return name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? name : Kebab.Of(name.Replace(' ', '_'));
    }

    private void ReadPattern(Type type)
    {
        if (Definition.LeftHandSide is not AndElement)
        {
            Faults.Add("has an Or of patterns: write a rule for each, so that each is a reason of its own");
            return;
        }

        PatternElement? only = null;
        foreach (RuleElement element in Definition.LeftHandSide.ChildElements)
        {
            if (Unreadable(element, type) is { } fault) Faults.Add(fault);
            else if (only is null) only = (PatternElement)element;
            else Faults.Add($"matches two of {type.Name}: a decision about one is read");
        }

        if (only is not null) Conditions = [.. only.Expressions.Select(condition => condition.Expression)];
    }

    private static string? Unreadable(RuleElement element, Type type) => element switch
    {
        PatternElement { Source: AggregateElement } => $"also matches a Query: a decision about one {type.Name} is read",
        PatternElement { Source: not null } => "binds a value with Let; write what it is in the conditions",
        PatternElement pattern when pattern.ValueType != type => $"also matches {pattern.ValueType.Name}: a decision about one {type.Name} is read",
        PatternElement => null,
        NotElement => $"has Not: it looks at more than one {type.Name}",
        ExistsElement => $"has Exists: it looks at more than one {type.Name}",
        ForAllElement => $"has All: it looks at more than one {type.Name}",
        OrElement => "has an Or of patterns: write a rule for each, so that each is a reason of its own",
        _ => $"has {element.GetType().Name.Replace("Element", "", StringComparison.Ordinal)}, which is not read",
    };

    private void ReadAction(Func<IRuleDefinition, string?>? routeOf)
    {
        if (routeOf is not null)
        {
            if (routeOf(Definition) is { Length: > 0 } route) Route = route;
            else Faults.Add("has no route: RouteOf gives none for it");
            return;
        }

        ActionElement[] actions = [.. Definition.RightHandSide.Actions];
        string?[] given = [.. actions.Select(action => GivenBy(action.Expression))];
        if (given.Count(route => route is not null) > 1) Faults.Add("gives two routes: write a rule for each");
        else if (given is [{ } only]) Route = only;
        else if (given.Any(route => route is not null)) Faults.Add("does more than give a route. Write that as a rule of its own, which reacts to Given");
        else Faults.Add("gives no route: end it with Then().Gives(\"a-route\"), or say by RulesReadingOptions.RouteOf which it asks for");
    }

    // The action's body is a call of Given.Put with the context and a route that was captured.
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The package is not for native AOT, and NRules interprets expressions there.")]
    private static string? GivenBy(LambdaExpression action) =>
        action.Body is MethodCallExpression { Method: { Name: nameof(Given.Put), DeclaringType: { } type }, Arguments: [_, var route] } && type == typeof(Given)
            ? Expression.Lambda<Func<string>>(route).Compile()()
            : null;

    private static IEnumerable<PatternElement> Patterns(RuleElement? element) => element switch
    {
        PatternElement pattern => Patterns(pattern.Source).Prepend(pattern),
        GroupElement group => group.ChildElements.SelectMany(Patterns),
        NotElement not => Patterns(not.Source),
        ExistsElement exists => Patterns(exists.Source),
        ForAllElement all => all.Patterns.SelectMany(Patterns).Concat(Patterns(all.BasePattern)),
        AggregateElement aggregate => Patterns(aggregate.Source),
        _ => [],
    };
}
