using System.Text;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Tool.Tests.Commands.Ask;

public sealed partial class OtherLanguageAskTests
{
    private const string French = "zut|oui|https://example.org/a|Des vivre|une lettre|r|1|aide|oui||AIDE|p|fin";
    private const string Arabic = "س|نعم|https://example.org/a|طعا|رسالة|ر|١|؟|نعم||؟|ت|ن";

    [Theory]
    [InlineData("fr", French)]
    [InlineData("ar", Arabic)]
    public async Task A_conversation_in_another_language_has_no_Dutch_or_English_word(string language, string typed)
    {
        ToolRun run = await Ask(Policy(language), typed);
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        ForeignWords.In(run.Output, Policy(language).Texts.Languages[0]).Should().BeEmpty(run.Output);
        if (language == "ar") LatinLetters().IsMatch(run.Output).Should().BeFalse(run.Output);
    }

    [Fact]
    public async Task The_words_that_a_person_is_told_are_the_words_that_are_understood()
    {
        ToolRun run = await Ask(SpokenPolicies.French, French);
        run.Output.Should().ContainAll(
            "r = retour, p = passer, fin = finir, aide = aide", "Ce n’est pas une réponse. Tapez un numéro de 1 à 2.", "Voulez-vous dire « Des vivres » ?",
            "Avec r vous revenez", "Quelle est l’adresse du colis ?");
        (await Ask(SpokenPolicies.French, "q|b|s|?|oui")).Output.Split("Ce n’est pas une réponse.").Should().HaveCount(5, "these are the keys of another language");
    }

    [Fact]
    public async Task A_number_is_understood_in_the_digits_of_another_script()
    {
        ToolRun run = await Ask(SpokenPolicies.Arabic, "٢|https://example.org/a|۲|٣", "--json");
        run.Answers[0].GetProperty("items")[0].GetProperty("facts").GetProperty("f1").GetString().Should().Be("a2");
        run.Answers[0].GetProperty("referrals").GetArrayLength().Should().Be(0, "the first question was answered with the second answer");
    }

    [Theory]
    [InlineData("fr-CA", "Est-ce urgent ?")]
    [InlineData("en", "هل الأمر عاجل؟")]
    public async Task The_culture_chooses_a_language_of_the_policy_else_its_first(string culture, string first)
    {
        TriagePolicy policy = SpokenPolicies.In(SpokenTexts.Arabic, SpokenTexts.French with { Language = "fr-BE" });
        (await Ask(policy, "q", "--culture", culture)).Output.Should().StartWith(first);
    }

    [Fact]
    public async Task A_policy_without_texts_that_reads_no_URLs_is_asked_about_in_English_without_an_address()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1")
            .ItemFact("content", "letter", "food", "in-doubt")
            .Rule("A", "perishable", Condition.Where("content", "food"), "refer")
            .Otherwise("B", "deliver", "assess")
            .Build();
        ToolRun run = await Ask(policy, "yes|fod|food|no");
        run.Output.Should().ContainAll("Is there an item to report?", "Type the number or the answer. b = back", "Do you mean “food”?", "Nothing more needs to be asked about this item.", "Is there another item to report?")
            .And.NotContainAny("\nhelp", "text", "phrase", "address", "material");
    }

    private static TriagePolicy Policy(string language) => language == "fr" ? SpokenPolicies.French : SpokenPolicies.Arabic;

    private static async Task<ToolRun> Ask(TriagePolicy policy, string typed, params string[] options)
    {
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(policy)));
        return await ToolRun.OfInput(typed.Replace('|', '\n') + "\n", ["ask", "--policy", file.Path, .. options]);
    }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex LatinLetters();
}
