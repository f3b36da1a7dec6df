using System.Reflection;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>A number that a type does not name is no kind, no scope and no answer.</summary>
public sealed class UndefinedValueTests
{
    private static readonly TriagePolicy Whole = Hotline.Read();

    [Fact]
    public void A_guarantee_or_combination_of_an_undefined_kind_or_scope_is_a_fault_with_its_path()
    {
        TriagePolicy policy = Whole with
        {
            Guarantees = [new("one", (GuaranteeScope)2, GuaranteeKind.OneRoute), new("two", GuaranteeScope.Item, (GuaranteeKind)99), new("three", (GuaranteeScope)(-1), (GuaranteeKind)10)],
            Impossible = [new("four", (GuaranteeScope)7, Condition.Where("format", "text"))],
        };

        PolicyException refused = FluentActions.Invoking(() => TriageEngine.Create(policy)).Should().Throw<PolicyException>().Which;
        refused.Faults.Select(fault => fault.ToString()).Should().Equal(
            "$.impossible[0].scope: 7 is not a scope; expected 'item' or 'report'",
            "$.guarantees[0].scope: 2 is not a scope; expected 'item' or 'report'",
            $"$.guarantees[1].kind: 99 is not a kind; expected {Kinds}",
            "$.guarantees[2].scope: -1 is not a scope; expected 'item' or 'report'",
            $"$.guarantees[2].kind: 10 is not a kind; expected {Kinds}");
        FluentActions.Invoking(() => PolicyAnalysis.Create(policy)).Should().Throw<PolicyException>();
        FluentActions.Invoking(() => PolicyDifference.Between(Whole, policy)).Should().Throw<PolicyException>();
    }

    [Fact]
    public void A_report_with_an_answer_that_its_type_does_not_name_is_refused_whichever_it_is()
    {
        PropertyInfo[] ofReport = AnswersOf(typeof(Report));
        PropertyInfo[] ofItem = AnswersOf(typeof(ReportItem));
        (ofReport.Length, ofItem.Length).Should().Be((TriageEngine.Default.Vocabulary.ReportFacts.Count, TriageEngine.Default.Vocabulary.ItemFacts.Count));
        foreach (PropertyInfo answer in ofReport) Refused(With(new Report(), answer));
        foreach (PropertyInfo answer in ofItem) Refused(new Report { Items = [With(new ReportItem(), answer)] });
    }

    // What is listed here is tried above or below; a member that is added must be, too.
    [Fact]
    public void Nothing_else_takes_a_value_of_an_enumeration() =>
        Takers(typeof(TriageEngine).Assembly).Where(taker => taker != "ShippedAnswers.ToCode").Should()
            .BeEquivalentTo("Guarantee..ctor", "Guarantee..ctor", "ImpossibleCombination..ctor", "PolicyAnalysis.OpenFindings");

    [Fact]
    public void There_are_no_findings_of_a_severity_that_is_not_named() =>
        FluentActions.Invoking(() => PolicyAnalysis.Create(Hotline.Read()).OpenFindings((FindingSeverity)99)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void An_answer_that_its_type_does_not_name_has_no_code_and_each_other_has_that_of_the_policy()
    {
        foreach (MethodInfo code in typeof(ShippedAnswers).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            Type type = code.GetParameters()[0].ParameterType;
            Enum.GetValues(type).Cast<object>().Select(answer => code.Invoke(null, [answer])).Should().Equal(type.GetCustomAttribute<AnswerCodesAttribute>()!.Codes);
            FluentActions.Invoking(() => code.Invoke(null, [Enum.ToObject(type, 99)])).Should().Throw<TargetInvocationException>().WithInnerException<ArgumentOutOfRangeException>();
        }
    }

    private static string Kinds => "'implies', 'always', 'never', 'keeps', 'neverWorsens', 'unreachable', 'oneRoute', 'settledStays', 'closingSettles' or 'closingKeeps'";

    private static IEnumerable<string> Takers(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where !member.Name.StartsWith("set_", StringComparison.Ordinal)
        from parameter in member.GetParameters()
        where !parameter.IsOut && (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).IsEnum
        select $"{type.Name}.{member.Name}";

    private static PropertyInfo[] AnswersOf(Type type) => [.. type.GetProperties().Where(property => Nullable.GetUnderlyingType(property.PropertyType) is { IsEnum: true })];

    private static T With<T>(T one, PropertyInfo property)
    {
        property.SetValue(one, Enum.ToObject(Nullable.GetUnderlyingType(property.PropertyType)!, 99));
        return one;
    }

    private static void Refused(Report report)
    {
        FluentActions.Invoking(() => TriageEngine.Default.Decide(report)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => System.Text.Json.JsonSerializer.Serialize(report)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
