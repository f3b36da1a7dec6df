using CsCheck;
using IntakeWeb.Drafts;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Drafts;

/// <summary>What was said, as it stands in the address of a page.</summary>
public sealed class DraftProtectionTests
{
    [Fact]
    public async Task A_protected_draft_opens_unchanged_in_the_same_browser_and_in_no_other()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        DraftProtection protection = host.Services.GetRequiredService<DraftProtection>();
        Gen.Select(Gen.Int[0, 3], Gen.String[0, 300]).Array[0, 12].Sample(said =>
        {
            Draft draft = new(Guid.NewGuid(), said.Select(step => new DialogueStep($"items[{step.Item1}]", step.Item2.Length == 0 ? null : Valid(step.Item2))).ToValueList());
            string text = protection.Protect(draft, "one");
            protection.Find(text, "one").Should().Be(draft);
            protection.Find(text, "other").Should().BeNull();
            protection.FindReceipt(text, "one").Should().BeNull("a draft is no receipt");
        }, iter: 200);
    }

    [Fact]
    public async Task A_protected_draft_with_any_character_changed_no_longer_opens()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        DraftProtection protection = host.Services.GetRequiredService<DraftProtection>();
        string text = protection.Protect(new(Guid.NewGuid(), [new("immediate-danger", "no")]), "one");
        for (int i = 0; i < text.Length - 1; i++)
        {
            string changed = $"{text[..i]}{(text[i] == 'A' ? 'Q' : 'A')}{text[(i + 1)..]}";
            protection.Find(changed, "one").Should().BeNull();
        }
    }

    // Half a surrogate pair is no text that a form can send.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes());
}
