using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Workbench.Tests.Showing;
using static Meldpunt.Triage.Workbench.Tests.Showing.WorkbenchPage;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>What the page keeps after an edit is the document that the library writes for it.</summary>
public sealed class EditTests(ShownWorkbench shown)
{
    [Fact]
    public async Task Each_kind_of_edit_is_kept_as_the_library_writes_it_and_can_be_taken_back_and_done_again()
    {
        await using WorkbenchPage page = await shown.OpenAsync(new() { Width = 1400, Height = 3600 });
        await page.OpenAsync(Mentioning());
        List<string> documents = [(await page.KeptAsync()).Draft];
        List<string> wrong = [];
        foreach (Step step in Steps())
        {
            TriagePolicy before = Read(documents[^1]);
            if (step.Tab is { } tab) await page.ShowAsync(tab);
            string kept;
            try
            {
                foreach (Func<WorkbenchPage, Task> first in step.First) await first(page);
                kept = (await page.KeepAsync(() => step.Edit(page))).Draft;
            }
            catch (Exception failed) when (failed is PuppeteerSharp.PuppeteerException)
            {
                wrong.Add($"{step.Name}: {failed.Message}");
                continue;
            }

            if (kept != Written(step.Expected(before))) wrong.Add($"{step.Name}: {Difference(kept, Written(step.Expected(before)))}");
            documents.Add(kept);
        }

        string.Join('\n', wrong).Should().BeEmpty();
        documents.Should().HaveCountGreaterThan(50);
        foreach (string document in documents.AsEnumerable().Reverse().Skip(1)) (await page.KeepAsync(() => page.PressAsync("#undo"))).Draft.Should().Be(document);
        foreach (string document in documents.Skip(1)) (await page.KeepAsync(() => page.PressAsync("#redo"))).Draft.Should().Be(document);

        await page.ShowAsync("handover");
        await page.PressAsync("main button", Word("handover.save"));
        (string name, byte[] content) = await page.SavedAsync();
        (name, Encoding.UTF8.GetString(content)).Should().Be(("policy.json", documents[^1]));
        await page.SettledAsync();
        (await page.ComplaintsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Words_that_are_renamed_are_the_same_words_to_the_comparison()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenShippedAsync();
        await page.ShowAsync("scenarios");
        await page.EditAsync(() => page.PressAsync("#scenarios-make"));
        await page.ShowAsync("facts");
        await page.PressAsync("#fact-rendering [aria-expanded]");
        await page.EditAsync(() => page.EnterAsync("#fact-rendering .answer:nth-child(2 of .answer) .rename", "sketched"));
        await page.EditAsync(() => page.EnterAsync("#fact-rendering .details > .row .rename", "style"));

        (await page.KeptAsync()).Draft.Should().Contain("\"when\": { \"style\": [\"sketched\"] }").And.NotContain("rendering");
        (await page.AnsweredAsync("Changes"))["rows"]!.AsArray().Should().BeEmpty();
        (await page.AnsweredAsync("Changes"))["others"]!.AsArray().Should().BeEmpty();
        (await page.TextAsync("#state-changes")).Should().Be(Word("state.unchanged"));
        (await page.AnsweredAsync("Scenarios"))["faults"]!.AsArray().Should().BeEmpty();
        (await page.AnsweredAsync("Scenarios"))["scenarios"]!.AsArray().Should().NotBeEmpty().And.OnlyContain(scenario => (bool)scenario!["passed"]!);
    }

    // A guarantee and a notice that name a rule.
    private static byte[] Mentioning()
    {
        TriagePolicy shipped = PolicyDocument.Read(ShippedPolicy.Document()).PolicyOrThrow();
        return PolicyDocument.Write(shipped with
        {
            Guarantees =
            [
                .. shipped.Guarantees,
                new Guarantee("drawn-is-told", GuaranteeScope.Item, GuaranteeKind.Implies)
                {
                    If = OutcomePattern.Anything with { Reasons = ["drawing"] }, Then = OutcomePattern.Anything with { Routes = ["refer", "out-of-scope"] }, Source = new(["5"]),
                },
            ],
            Notices = [.. shipped.Notices, new NoticeRule("drawn", [ReportCondition.Always with { SomeItem = ItemCondition.Any with { Reasons = ["drawing"] } }]) { Source = new(["5"]) }],
        });
    }

    private static IEnumerable<Step> Steps() =>
    [
        // Conditions of a rule.
        new("tick an answer", page => page.TickAsync("#rule-adults-only .editor .ticks label:nth-of-type(3)"), policy => policy.Rule("adults-only", rule => rule with { When = Condition.Where("persons", "adults-only", "in-doubt") }))
        {
            Tab = "rules", First = [page => page.PressAsync("[id='when-adults-only-persons']")],
        },
        new("take a tick away", page => page.TickAsync("#rule-adults-only .editor .ticks label:nth-of-type(3)", on: false), policy => policy.Rule("adults-only", rule => rule with { When = Condition.Where("persons", "adults-only") })),
        new("add a condition", page => page.TickAsync("#rule-text .pending .ticks label:nth-of-type(1)"), policy => policy.Rule("text", rule => rule with { When = Condition.Where("format", "text").And("persons", "child") }))
        {
            First = [page => page.EnterAsync("#rule-text .add", "persons")], // Which asks nothing before an answer is ticked.
        },
        new("leave a condition out", page => page.PressAsync("#rule-text .editor button", Word("condition.leave-out")), policy => policy.Rule("text", rule => rule with { When = Condition.Where("format", "text") })),
        new("send elsewhere", page => page.EnterAsync("#route-text", "refer"), policy => policy.Rule("text", rule => rule with { Route = "refer" })),

        // What a rule says of itself.
        new("cite a section", page => page.TickAsync(".details .source label", true, "§ 2"), policy => policy.Rule("text", rule => rule with { Source = rule.Source with { Sections = ["2", "5"] } })) { First = [page => page.PressAsync("#more-text")] },
        new("cite one section less", page => page.TickAsync(".details .source label", false, "§ 5"), policy => policy.Rule("text", rule => rule with { Source = rule.Source with { Sections = ["2"] } })),
        new("rest on a ruling", page => page.TickAsync(".details .source label", true, Word("source.ruling")), policy => policy.Rule("text", rule => rule with { Source = rule.Source with { Ruling = true } })),
        new("write a note", page => page.EnterAsync(".details .source label", " Words are no images. ", Word("source.note")), policy => policy.Rule("text", rule => rule with { Source = rule.Source with { Note = "Words are no images." } })),
        new("take the note away", page => page.EnterAsync(".details .source label", "", Word("source.note")), policy => policy.Rule("text", rule => rule with { Source = rule.Source with { Note = null } })),
        new("write a Dutch text", page => page.EnterAsync("[id='text-nl-reason.text']", "Volgens jou is het “tekst”."), policy => policy.Text("nl", "reason.text", "Volgens jou is het “tekst”.")),
        new("write an English text", page => page.EnterAsync("[id='text-en-reason.text']", "You say that it is <text> & no image."), policy => policy.Text("en", "reason.text", "You say that it is <text> & no image.")),
        new("give no reason", page => page.TickAsync(".details > td > .row label", false, Word("rule.reason")), policy => policy.Rule("text", rule => rule with { GivesReason = false })),
        new("give a reason again", page => page.TickAsync(".details > td > .row label", true, Word("rule.reason")), policy => policy.Rule("text", rule => rule with { GivesReason = true })),

        // Rules as a whole.
        new("copy a rule", page => page.PressAsync(".details button", Word("copy")), policy => policy.Group("B", rules => [.. rules.Take(2), rules[1] with { Id = "text-2" }, .. rules.Skip(2)]).CopiedTexts("reason.text", "reason.text-2")),
        new("remove a rule", page => page.PressAsync("#remove-text-2"), policy => policy.Group("B", rules => rules.Where(rule => rule.Id != "text-2").ToValueList()).WithoutTexts("reason.text-2")) { First = [page => page.PressAsync("#more-text-2")] },
        new("remove a rule that has codes", page => page.PressAsync("#remove-not-imagery"), policy => (policy.Group("B", rules => rules.Where(rule => rule.Id != "not-imagery").ToValueList()) with
        {
            Codes = policy.Codes.Select(system => system with { Reasons = system.Reasons.Where(entry => entry.Key != "not-imagery").ToValueList() }).ToValueList(),
        }).WithoutTexts("reason.not-imagery"))
        {
            First = [page => page.PressAsync("#more-not-imagery")],
        },
        new("add a rule", page => page.PressAsync("#new-rule button", Word("rule.new.always")), policy => policy.Group("B", rules => [.. rules, new Rule("new-rule", Condition.Always, rules[^1].Route)])) { First = [page => page.PressAsync("#add-B")] },
        new("give it a text", page => page.EnterAsync("[id='text-en-reason.new-rule']", "A reason."), policy => policy.Text("en", "reason.new-rule", "A reason.")),
        new("rename a rule", page => page.EnterAsync(".details .rename", "sketch"), policy => Renamed(policy, "\"drawing\"", "\"sketch\"", "\"reason.drawing\"", "\"reason.sketch\"")) { First = [page => page.PressAsync("#more-drawing")] },
        new("move a rule up", page => page.PressAsync("#up-new-rule"), policy => policy.Group("B", rules => [.. rules.Take(rules.Count - 2), rules[^1], rules[^2]])),
        new("move a rule down", page => page.PressAsync("#down-new-rule"), policy => policy.Group("B", rules => [.. rules.Take(rules.Count - 2), rules[^1], rules[^2]])),
        new("move a rule into the next group", page => page.PressAsync("#down-new-rule"), policy => policy.Taken("new-rule", out Rule rule).Group("C", rules => [rule, .. rules])),
        new("move a rule into the group before", page => page.PressAsync("#up-cloud"), policy => policy.Group("C", rules => [rules[1], rules[0], .. rules.Skip(2)])),
        new("drag a rule before another", page => page.Page.DragAsync("#rule-new-rule .handle", "#rule-adults-only"), policy => policy.Taken("new-rule", out Rule rule).Group("B", rules => [rule, .. rules]))
        {
            First = [page => page.Page.RunAsync("() => new Promise(done => setTimeout(done, 200))")], // What was moved last comes into view a little later.
        },
        new("drag a rule down in its group", page => page.Page.DragAsync("#rule-new-rule .handle", "#rule-not-sexual"), policy => policy.Taken("new-rule", out Rule rule).Group("B", rules => [.. rules.Take(3), rule, .. rules.Skip(3)])),
        new("drag a rule to the end of a group", page => page.Page.DragAsync("#rule-new-rule .handle", "#group-D"), policy => policy.Taken("new-rule", out Rule rule).Group("D", rules => [.. rules, rule])),

        // Groups.
        new("add a group", page => page.PressAsync("main > button", Word("group.add")), policy => policy with { Groups = [.. policy.Groups.SkipLast(1), new RuleGroup("group", []), policy.Groups[^1]] }),
        new("move a group up", page => page.PressAsync("#group-up-group"), policy => policy with { Groups = [policy.Groups[0], policy.Groups[1], policy.Groups[3], policy.Groups[2], policy.Groups[4]] }),
        new("move a group down", page => page.PressAsync("#group-down-B"), policy => policy with { Groups = [policy.Groups[0], policy.Groups[2], policy.Groups[1], policy.Groups[3], policy.Groups[4]] }),
        new("drag a group", page => page.Page.DragAsync(".group:nth-of-type(1) .group-head .handle", ".group:nth-of-type(2)"), policy => policy with { Groups = [policy.Groups[1], policy.Groups[0], .. policy.Groups.Skip(2)] }),
        new("remove a group", page => page.PressAsync(".group-head button", Word("group.remove")), policy => policy with { Groups = policy.Groups.Where(group => !group.Rules.IsEmpty).ToValueList() }),

        // Rules for a report.
        new("widen a referral", page => page.PressAsync("section[aria-labelledby=kind-referrals] article:nth-of-type(2) > button", Word("alternative.add")), policy => policy.Referral("veilig-thuis", rule => rule with { When = [.. rule.When, ReportCondition.Always] })) { Tab = "report" },
        new("name a route in it", page => page.TickAsync("section[aria-labelledby=kind-referrals] .editor > .ticks label:nth-of-type(3)"), policy => policy.Referral("veilig-thuis", rule => rule with { When = [rule.When[0], ReportCondition.Always with { Routes = ["refer"] }] })),
        new("ask for some item", page => page.TickAsync("section[aria-labelledby=kind-referrals] .editor > .item:nth-of-type(2) > legend label"), policy => policy.Referral("veilig-thuis", rule => rule with { When = [rule.When[0], rule.When[1] with { SomeItem = ItemCondition.Any }] })),
        new("that has a reason", page => page.TickAsync("section[aria-labelledby=kind-referrals] .editor .item .item-reason label, section[aria-labelledby=kind-referrals] .editor .item > .ticks:last-of-type label:nth-of-type(1)"), policy => policy.Referral("veilig-thuis", rule => rule with { When = [rule.When[0], rule.When[1] with { SomeItem = ItemCondition.Any with { Reasons = ["other-shocking-imagery"] } }] })),
        new("narrow a referral", page => page.PressAsync("section[aria-labelledby=kind-referrals] .editor button", Word("alternative.remove")), policy => policy.Referral("veilig-thuis", rule => rule with { When = [rule.When[0]] })),
        new("give a telephone number", page => page.EnterAsync("section[aria-labelledby=kind-referrals] .details label", "0800-0000", Word("contact.phone")), policy => policy.Referral("veilig-thuis", rule => rule with { Contact = rule.Contact with { Phone = "0800-0000" } })) { First = [page => page.PressAsync("section[aria-labelledby=kind-referrals] article:nth-of-type(2) .entry-head [aria-expanded]")] },
        new("put a referral before another", page => page.EnterAsync("section[aria-labelledby=kind-referrals] .details .row label", "police", Word("precedes")), policy => policy.Referral("veilig-thuis", rule => rule with { Precedes = new("police", [ReportCondition.Always]) })),
        new("rename a referral", page => page.EnterAsync("section[aria-labelledby=kind-referrals] .details .rename", "safe-home"), policy => Renamed(policy, "\"veilig-thuis\"", "\"safe-home\"", "\"referral.veilig-thuis", "\"referral.safe-home")),
        new("move a referral", page => page.PressAsync("#referrals-up-police"), policy => policy with { Referrals = [policy.Referrals[0], policy.Referrals[2], policy.Referrals[1], policy.Referrals[3]] }),
        new("add a referral", page => page.PressAsync("#add-referrals"), policy => policy with { Referrals = [.. policy.Referrals, new ReferralRule("new-referral", [ReportCondition.Always], new Contact(Word("new")))] }),
        new("add a notice", page => page.PressAsync("#add-notices"), policy => policy with { Notices = [.. policy.Notices, new NoticeRule("new-notice", [ReportCondition.Always])] }),
        new("remove a notice", page => page.PressAsync("section[aria-labelledby=kind-notices] .details button", Word("remove")), policy => (policy with { Notices = policy.Notices.Skip(1).ToValueList() }).WithoutTexts("notice.confidential"))
        {
            First = [page => page.PressAsync("section[aria-labelledby=kind-notices] article:nth-of-type(1) .entry-head [aria-expanded]")],
        },
        new("add a label", page => page.PressAsync("#add-labels"), policy => policy with { Labels = [.. policy.Labels, new LabelRule("new-label", [ReportCondition.Always])] }),
        new("add a rule for empty reports", page => page.PressAsync("#add-empty"), policy => policy with { EmptyReport = [.. policy.EmptyReport, new EmptyReportRule("new-rule", [ReportCondition.Always], "assess")] }),
        new("send empty reports elsewhere", page => page.EnterAsync("section[aria-labelledby=kind-empty] article:nth-of-type(1) > label", "assess"), policy => policy with { EmptyReport = [policy.EmptyReport[0] with { Route = "assess" }, policy.EmptyReport[1]] }),

        // Guarantees.
        new("add a guarantee", page => page.PressAsync("#add-guarantee"), policy => policy with { Guarantees = [.. policy.Guarantees, new Guarantee("new-guarantee", GuaranteeScope.Item, GuaranteeKind.Never) { Source = new([], Ruling: true) }] })
        {
            Tab = "guarantees", First = [page => page.EnterAsync("#guarantee-kind", "Never")],
        },
        new("of a fact and its answer", page => page.TickAsync("#guarantee-new-guarantee .pending label:nth-of-type(1)"), policy => policy.Guarantee("new-guarantee", one => one with { If = one.If with { Facts = [Condition.Where("place", "public-internet")] } })) { First = [page => page.EnterAsync("#guarantee-new-guarantee .add", "place")] },
        new("and a route", page => page.TickAsync("#guarantee-new-guarantee .item > .ticks label:nth-of-type(2)"), policy => policy.Guarantee("new-guarantee", one => one with { If = one.If with { Routes = ["needs-information"] } })),
        new("keep another route", page => page.TickAsync("#guarantee-doubt-never-declines .details > .ticks:nth-of-type(1) label:nth-of-type(3)"), policy => policy.Guarantee("doubt-never-declines", one => one with { Keeps = ["assess", "refer"] })) { First = [page => page.PressAsync("#guarantee-doubt-never-declines .entry-head [aria-expanded]")] },
        new("remove a guarantee", page => page.PressAsync("#guarantee-doubt-never-declines .details button", Word("remove")), policy => policy with { Guarantees = policy.Guarantees.Where(one => one.Id != "doubt-never-declines").ToValueList() }),

        // Questions.
        new("rename a question", page => page.EnterAsync("#fact-rendering .details > .row .rename", "style"), policy => Renamed(policy, "\"rendering\"", "\"style\"", "fact.rendering", "fact.style", "answer.rendering", "answer.style"))
        {
            Tab = "facts", First = [page => page.PressAsync("#fact-rendering .entry-head [aria-expanded]")],
        },
        new("rename an answer", page => page.EnterAsync("#fact-persons .answer:nth-child(1 of .answer) .rename", "minor"), policy => Renamed(policy, "\"child\"", "\"minor\"", "answer.persons.child", "answer.persons.minor")) { First = [page => page.PressAsync("#fact-persons .entry-head [aria-expanded]")] },
        new("add an answer", page => page.PressAsync("#fact-persons .details > button", Word("fact.answer.add")), policy => policy.Fact("persons", fact => fact with { Answers = ["minor", "adults-only", "new-answer", "in-doubt"] })),
        new("move an answer", page => page.PressAsync("#fact-persons .answer:nth-child(3 of .answer) .row > button:nth-of-type(1)"), policy => policy.Fact("persons", fact => fact with { Answers = ["minor", "new-answer", "adults-only", "in-doubt"] })),
        new("remove an answer", page => page.PressAsync("#fact-persons .answer:nth-child(2 of .answer) .row > button:nth-of-type(3)"), policy => policy.Fact("persons", fact => fact with { Answers = ["minor", "adults-only", "in-doubt"] })),
        new("ask no more", page => page.TickAsync("#fact-persons .details label", false, Word("fact.asked")), policy => policy.Fact("persons", fact => fact with { IsAsked = false })),
        new("close otherwise", page => page.EnterAsync("#fact-persons .details label", "minor", Word("fact.closed")), policy => policy.Fact("persons", fact => fact with { Closed = "minor" })),
        new("move a question", page => page.PressAsync("#fact-up-persons"), policy => policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new([policy.Vocabulary.ItemFacts[0], policy.Vocabulary.ItemFacts[2], policy.Vocabulary.ItemFacts[1], .. policy.Vocabulary.ItemFacts.Skip(3)]) } }),
        new("add a question about an item", page => page.PressAsync("section[aria-labelledby=facts-item] > button"), policy => policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new([.. policy.Vocabulary.ItemFacts, new Fact("new-question", ["yes", "no", "in-doubt"])]) } }),
        new("remove a question", page => page.PressAsync("#fact-new-question .details button", Word("fact.remove")), policy => policy with { Vocabulary = policy.Vocabulary with { ItemFacts = new(policy.Vocabulary.ItemFacts.SkipLast(1).ToValueList()) } }),

        // Texts and the version.
        new("write any text", page => page.EnterAsync("[id='text-en-route.refer']", "Elsewhere"), policy => policy.Text("en", "route.refer", "Elsewhere")) { Tab = "texts" },
        new("take a text away", page => page.EnterAsync("[id='text-nl-route.refer']", ""), policy => policy.WithoutText("nl", "route.refer")),
        new("give a version", page => page.EnterAsync("#version", "2027.1"), policy => policy with { Version = "2027.1" }) { Tab = "handover" },
    ];

    // Without the library: wherever the words stand in the document.
    private static TriagePolicy Renamed(TriagePolicy policy, params string[] words) =>
        Read(words.Chunk(2).Aggregate(Written(policy), (document, pair) => document.Replace(pair[0], pair[1], StringComparison.Ordinal)));

    private static TriagePolicy Read(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document)).Draft!;

    private static string Written(TriagePolicy policy) => Encoding.UTF8.GetString(PolicyDocument.Write(policy));

    private static string Difference(string kept, string expected)
    {
        int at = kept.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"kept …{kept[Math.Max(0, at - 60)..Math.Min(kept.Length, at + 60)]}… and not …{expected[Math.Max(0, at - 60)..Math.Min(expected.Length, at + 60)]}…";
    }

    /// <summary>An edit in the page, and what becomes of the policy by it.</summary>
    private sealed record Step(string Name, Func<WorkbenchPage, Task> Edit, Func<TriagePolicy, TriagePolicy> Expected)
    {
        /// <summary>The part of the page in which it is done; null for the one that is shown.</summary>
        public string? Tab { get; init; }

        /// <summary>What is pressed first, and changes nothing.</summary>
        public Func<WorkbenchPage, Task>[] First { get; init; } = [];
    }
}
