using System.Reflection;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests;

/// <summary>A number that a type does not name is no kind, no fate, no severity and no dialect.</summary>
public sealed class UndefinedValueTests
{
    private static readonly Dictionary<string, Action<int>> Tries = new()
    {
        ["SuiteCoverage.Count"] = number => Coverage().Count((CoverageKind)number),
        ["SuiteCoverage.Percent"] = number => Coverage().Percent((CoverageKind)number),
        ["MutationReport.Count"] = number => new MutationReport { Results = [] }.Count((MutantFate)number),
        ["PolicyAssertions.HaveNoFindings"] = number => ShippedPolicy.Read().Should().HaveNoFindings((FindingSeverity)number),
        ["SqlExport.Write"] = number => SqlExport.Write(ShippedPolicy.Read(), (SqlDialect)number),
        ["SqlExport.Counts"] = number => SqlExport.Counts(ShippedPolicy.Read(), (SqlDialect)number),
    };

    [Theory]
    [InlineData(99)]
    [InlineData(-1)]
    public void Every_method_that_takes_a_value_of_an_enumeration_refuses_what_it_does_not_name(int number)
    {
        Takers(typeof(ScenarioSuite).Assembly).Concat(Takers(typeof(PolicyAssertions).Assembly)).Concat(Takers(typeof(SqlExport).Assembly)).Should().BeEquivalentTo(Tries.Keys);
        foreach (Action<int> act in Tries.Values) FluentActions.Invoking(() => act(number)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<string> Takers(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where !member.Name.StartsWith("set_", StringComparison.Ordinal)
        from parameter in member.GetParameters()
        where !parameter.IsOut && (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).IsEnum
        select $"{type.Name}.{member.Name}";

    private static SuiteCoverage Coverage() => new() { Goals = [] };
}
