using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.NRules;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>What users receive is made of named members, so that one can be added without breaking anybody.</summary>
public sealed class ResultTests
{
    // What users write: the language of policies and of scenarios, mappings, what is allowed, and what they answer.
    private static readonly Type[] Written =
    [
        typeof(AcceptedFinding), typeof(AllowedChange), typeof(AllowedChanges), typeof(AllowedValue), typeof(AnswerMapping), typeof(Citation), typeof(CodeEntry), typeof(CodeSystem), typeof(Condition),
        typeof(Contact), typeof(DialogueStep), typeof(EmptyReportRule), typeof(EvidenceMapping), typeof(Fact), typeof(FactCondition), typeof(FactMapping),
        typeof(Guarantee), typeof(ImpossibleCombination), typeof(LabelRule), typeof(LanguageTexts), typeof(LinkMapping), typeof(NoticeRule), typeof(PlaceMapping),
        typeof(PolicyTexts), typeof(Precedence), typeof(ReferralContact), typeof(ReferralRule), typeof(ReportCondition), typeof(RowCondition), typeof(Rule), typeof(RuleGroup),
        typeof(Scenario), typeof(SourceSection), typeof(TextEntry), typeof(PolicyFile), typeof(Vocabulary), typeof(VocabularyMapping),
    ];

    [Fact]
    public void Results_have_no_constructor_that_lists_their_members() =>
        new[] { typeof(TriageEngine), typeof(TriageService), typeof(SqlExport), typeof(ScenarioSuite), typeof(PolicyRules) }
            .SelectMany(type => type.Assembly.GetExportedTypes()).Where(type => type.GetMethod("Deconstruct") is not null)
            .Select(type => type.Name).Order(StringComparer.Ordinal).Should().Equal(Written.Select(type => type.Name).Order(StringComparer.Ordinal));
}
