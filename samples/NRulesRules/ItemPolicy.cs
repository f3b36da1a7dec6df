using Meldpunt.Triage;
using Meldpunt.Triage.NRules;
using Meldpunt.Triage.Policies;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Hotline.Rules;

/// <summary>The hotline's rules for an item, written as classes of NRules in ItemRules.cs, and the policy that is read of them.</summary>
public static class ItemPolicy
{
    /// <summary>Reads rules about items; what cannot be read is in the reading's faults.</summary>
    /// <param name="repository">The repository that the rules are in.</param>
    public static RulesReading<ReportItem> Read(IRuleRepository repository)
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        return RulesReading.Read<ReportItem>(
            repository, shipped.Id, "of-classes",
            policy => shipped.Sections.Aggregate(policy, (one, section) => one.Section(section.Id, section.Title)),
            new() { Closed = new Dictionary<string, string> { ["link"] = "none" } });
    }

    /// <summary>The whole policy: its rules for an item from classes, and all that looks at several items from the document.</summary>
    /// <param name="repository">The repository that the rules are in.</param>
    /// <exception cref="PolicyException">A rule cannot be read.</exception>
    public static TriagePolicy Whole(IRuleRepository repository)
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        ValueList<RuleGroup> read = Read(repository).PolicyOrThrow().Groups;
        return shipped with { Version = "of-classes", Groups = read.Select((group, place) => group with { Id = shipped.Groups[place].Id }).ToValueList() };
    }

    /// <summary>The classes of this sample.</summary>
    public static RuleRepository Load()
    {
        RuleRepository repository = new();
        repository.Load(rules => rules.From(typeof(AdultsOnlyRule).Assembly));
        return repository;
    }

    /// <summary>A factory for sessions. Reports' items are records, which NRules would take for one fact where they are equal.</summary>
    /// <param name="repository">The repository that the rules are in.</param>
    public static ISessionFactory Compile(IRuleRepository repository)
    {
        RuleCompiler compiler = new();
        compiler.FactIdentityComparerRegistry.RegisterComparer<ReportItem>(ReferenceEqualityComparer.Instance);
        return compiler.Compile(repository.GetRules());
    }
}
