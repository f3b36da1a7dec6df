using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>What a rule gave for a fact: the route that it asks for. Compared by reference.</summary>
public sealed class Given
{
    private Given(object fact, string rule, int priority, string route) => (Fact, Rule, Priority, Route) = (fact, rule, priority, route);

    /// <summary>The fact that the rule matched.</summary>
    public object Fact { get; }

    /// <summary>The rule's name in NRules.</summary>
    public string Rule { get; }

    /// <summary>The rule's priority. Of all that are given for a fact, the highest priority decides.</summary>
    public int Priority { get; }

    /// <summary>The route.</summary>
    public string Route { get; }

    /// <summary>Links what a rule gives to its match. Rules say <see cref="GivesExtensions.Gives"/>.</summary>
    /// <param name="context">The context of the rule's action.</param>
    /// <param name="route">The route.</param>
    public static void Put(IContext context, string route)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetLinked(typeof(Given)) is null) context.InsertLinked(typeof(Given), new Given(context.Match.Facts.First().Value!, context.Rule.Name, context.Rule.Priority, route));
    }

    /// <summary>The route.</summary>
    public override string ToString() => Route;
}

/// <summary>The one word that NRules' language gets: what a rule decides.</summary>
public static class GivesExtensions
{
    /// <summary>The rule gives the fact that it matches a route, as a linked fact <see cref="Given"/>. <see cref="RulesReading"/> reads it back.</summary>
    /// <param name="then">The right-hand side of the rule.</param>
    /// <param name="route">The route.</param>
    public static IRightHandSideExpression Gives(this IRightHandSideExpression then, string route)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentException.ThrowIfNullOrEmpty(route);
        return then.Do(context => Given.Put(context, route));
    }
}

/// <summary>The paragraphs of the source text that a rule comes from.</summary>
/// <param name="sections">Ids of sections that the policy lists, such as <c>5</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CitesAttribute(params string[] sections) : Attribute
{
    /// <summary>The sections.</summary>
    public IReadOnlyList<string> Sections { get; } = sections;

    /// <summary>True when the source is silent and this is a decision of the policy's makers.</summary>
    public bool Ruling { get; set; }

    /// <summary>Why it is so, in the words of the policy's makers; null when nothing needs to be said.</summary>
    public string? Note { get; set; }
}
