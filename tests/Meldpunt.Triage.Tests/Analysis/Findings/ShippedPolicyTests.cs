using System.Reflection;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Analysis.Findings;

public sealed class ShippedPolicyTests
{
    [Fact]
    public void The_shipped_policy_has_no_findings_that_nobody_accepted_and_keeps_all_its_guarantees()
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(ShippedPolicy.Read());

        analysis.OpenFindings(FindingSeverity.Note).Should().BeEmpty();
        analysis.Guarantees().Should().HaveSameCount(analysis.Policy.Guarantees).And.OnlyContain(verdict => verdict.Holds && verdict.Witnesses.IsEmpty);
    }

    [Fact]
    public void Every_kind_of_finding_has_a_class_of_tests_that_plants_it()
    {
        string[] classes = [.. Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Namespace == typeof(ShippedPolicyTests).Namespace).Select(type => type.Name)];

        FindingCodes.All.Select(code => $"{string.Concat(code.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}Tests").Should().BeSubsetOf(classes);
        FindingCodes.All.Should().OnlyHaveUniqueItems().And.HaveCount(typeof(FindingCodes).GetFields().Length);
    }
}
