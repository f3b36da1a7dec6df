using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>The hotline's policy of the samples, without its texts, made by hand with the builder; its fingerprints alone are taken over.</summary>
internal static class HotlineInCode
{
    private static readonly string[] YesOrDoubt = ["yes", "in-doubt"];

    private static readonly string[] Reasons =
    [
        "other-shocking-imagery", "adults-only", "text", "not-imagery", "drawing", "not-sexual", "cloud", "device", "direct-message", "dark-web",
        "other-non-public", "no-link",
    ];

    public static TriagePolicy Build()
    {
        PolicyBuilder policy = new PolicyBuilder("meldpunt-kinderporno-nl", Hotline.Read().Version)
            .Questions("immediate-danger", "items", "child-concern", "anonymous", "searched", "shared");
        AddWords(policy);
        AddItemRules(policy);
        AddReportRules(policy);
        AddCodes(policy);
        AddGuarantees(policy);
        return policy.Build();
    }

    // Nobody writes fingerprints by hand.
    private static SourceSection Section(string id, string title) => new(id, title) { Fingerprints = Hotline.Read().Sections.Single(section => section.Id == id).Fingerprints };

    private static void AddWords(PolicyBuilder policy) => policy
        .Section(Section("1", "what to report")).Section(Section("2", "criteria")).Section(Section("3", "in doubt"))
        .Section(Section("4", "public place and URL")).Section(Section("4a", "more about the law"))
        .Section(Section("5", "not meant for: content")).Section(Section("6", "not public: place"))
        .Section(Section("7", "other organisations")).Section(Section("8", "do not search, do not spread"))
        .ItemFact(new Fact("format", ["photo", "video", "gif", "sticker", "text", "audio", "other", "in-doubt"])
        {
            Alike = [["photo", "video", "gif", "sticker"], ["audio", "other"]],
        })
        .ItemFact("rendering", "photographic", "drawn", "in-doubt")
        .ItemFact("persons", "child", "adults-only", "in-doubt")
        .ItemFact(new Fact("nature", ["sexual-act", "sexual-pose", "sexual-setting", "not-sexual", "other-shocking", "in-doubt"])
        {
            Alike = [["sexual-act", "sexual-pose", "sexual-setting"]],
        })
        .ItemFact("place", "public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt")
        .ItemFact(new Fact("link", ["given", "none"]) { Closed = "none", ClosedWithAddress = "given" })
        .Evidence(new(
            new("place")
            {
                PublicInternet = "public-internet",
                Cloud = "cloud",
                Device = "device",
                DirectMessage = "direct-message",
                DarkWeb = "dark-web",
                OtherNonPublic = "other-non-public",
                InDoubt = "in-doubt",
            },
            new("link", "given", "none")))
        .ReportFact("immediate-danger", "yes", "no", "in-doubt").ReportFact("child-concern", "yes", "no", "in-doubt")
        .ReportFact("anonymous", "yes", "no").ReportFact("searched", "yes", "no").ReportFact("shared", "yes", "no");

    private static void AddItemRules(PolicyBuilder policy)
    {
        Condition shocking = Condition.Where("nature", "other-shocking").And("format", "photo", "video", "gif", "sticker", "in-doubt");
        policy
            .Rule("A", "other-shocking-imagery", shocking, "refer", Citation.Of("7"))
            .Rule("B", "adults-only", Condition.Where("persons", "adults-only"), "out-of-scope", Citation.Of("5"))
            .Rule("B", "text", Condition.Where("format", "text"), "out-of-scope", Citation.Of("5"))
            .Rule("B", "not-imagery", Condition.Where("format", "audio", "other"), "out-of-scope", Citation.RulingOn("2"))
            .Rule("B", "drawing", Condition.Where("rendering", "drawn"), "out-of-scope", Citation.Of("5"))
            .Rule("B", "not-sexual", Condition.Where("nature", "not-sexual"), "out-of-scope", Citation.RulingOn("2"));
        foreach (string place in new[] { "cloud", "device", "direct-message", "dark-web", "other-non-public" })
        {
            policy.Rule("C", place, Condition.Where("place", place), "refer", Citation.Of("6"));
        }

        policy.Rule("C", "no-link", Condition.Where("link", "none"), "refer", Citation.RulingOn("4"))
            .Otherwise("D", "assess", "assess", Citation.Of("1", "2", "3"));
    }

    private static void AddReportRules(PolicyBuilder policy)
    {
        ReportCondition danger = ReportCondition.Where("immediate-danger", YesOrDoubt);
        ReportCondition concern = ReportCondition.Where("child-concern", YesOrDoubt);
        ReportCondition referred = ReportCondition.SomeItemIs("refer");
        policy
            .EmptyReport(new("child-in-need", [danger, concern], "refer") { Source = Citation.RulingOn("7") })
            .Referral(new("emergency-112", [danger], new("112", "112")) { Source = Citation.Of("7") })
            .Referral(new("veilig-thuis", [concern], new("Veilig Thuis")) { Source = Citation.Of("7") })
            .Referral(new("police", [referred], new("Politie", "0900-8844")) { Source = Citation.Of("7") })
            .Referral(new("meld-misdaad-anoniem", [referred], new("Meld Misdaad Anoniem", "0800-7000"))
            {
                Precedes = new("police", [ReportCondition.Where("anonymous", "yes")]),
                Source = Citation.Of("7"),
            })
            .Notice(new("confidential", [ReportCondition.Always]) { Source = Citation.Of("1") })
            .Notice(new("analysts-decide", [ReportCondition.SomeItemInDoubt("assess")]) { Source = Citation.Of("3") })
            .Notice(new("legal-information", [ReportCondition.SomeItemIs("out-of-scope"), ReportCondition.SomeItemInDoubt()]) { Source = Citation.Of("4a") })
            .Notice(new("do-not-search", [ReportCondition.Always]) { Source = Citation.Of("8") })
            .Notice(new("searching-is-punishable", [ReportCondition.Where("searched", "yes")]) { Source = Citation.Of("8") })
            .Notice(new("do-not-share", [ReportCondition.Always]) { Source = Citation.Of("8") })
            .Notice(new("sharing-is-punishable", [ReportCondition.Where("shared", "yes")]) { Source = Citation.Of("8") });
    }

    private static void AddCodes(PolicyBuilder policy) => policy
        .Codes(new("scart", "SCART: grade questions") { Reasons = Codes("OT", ("adults-only", "AD"), ("drawing", "VI"), ("cloud", "CP")) })
        .Codes(new("iccam", "ICCAM: action reasons")
        {
            Reasons = Codes(
                "1", ("adults-only", "14"), ("drawing", "18"), ("cloud", "4"), ("device", "4"), ("direct-message", "4"), ("dark-web", "4"),
                ("other-non-public", "4"), ("no-link", "4")),
        });

    private static ValueList<CodeEntry> Codes(string other, params (string Reason, string Code)[] codes) =>
        Reasons.Select(reason => new CodeEntry(reason, codes.Where(code => code.Reason == reason).Select(code => code.Code).FirstOrDefault(other))).ToValueList();

    private static void AddGuarantees(PolicyBuilder policy)
    {
        OutcomePattern outOfScopeContent = new()
        {
            Facts = [Condition.Where("persons", "adults-only"), Condition.Where("format", "text"), Condition.Where("rendering", "drawn")],
            Routes = ["assess"],
        };
        OutcomePattern notPublic = new()
        {
            Facts = [Condition.Where("place", "cloud", "device", "direct-message", "dark-web", "other-non-public")],
            Routes = ["assess"],
        };
        policy
            .Guarantee(new("one-route", GuaranteeScope.Report, GuaranteeKind.OneRoute))
            .Guarantee(new("doubt-never-declines", GuaranteeScope.Item, GuaranteeKind.Keeps)
            {
                ChangeTo = "in-doubt",
                Keeps = ["assess"],
                Source = Citation.Of("3"),
            })
            .Guarantee(new("danger-first", GuaranteeScope.Report, GuaranteeKind.Implies)
            {
                If = new() { Facts = [Condition.Where("immediate-danger", YesOrDoubt)] },
                Then = new() { FirstReferral = "emergency-112", Contacts = [new("emergency-112", new() { Phone = "112" })] },
                Source = Citation.Of("7"),
            })
            .Guarantee(new("reason-for-turning-away", GuaranteeScope.Item, GuaranteeKind.Implies)
            {
                If = new() { Routes = ["refer", "out-of-scope"] },
                Then = new() { HasReason = true },
            })
            .Guarantee(new("out-of-scope-content-never-assessed", GuaranteeScope.Item, GuaranteeKind.Never) { If = outOfScopeContent, Source = Citation.Of("5") })
            .Guarantee(new("not-public-never-assessed", GuaranteeScope.Item, GuaranteeKind.Never) { If = notPublic, Source = Citation.Of("6") })
            .Guarantee(new("referred-somewhere", GuaranteeScope.Report, GuaranteeKind.Implies)
            {
                If = new() { Routes = ["refer"] },
                Then = new() { HasReferral = true },
                Source = Citation.Of("7"),
            })
            .Guarantee(new("settled-stays", GuaranteeScope.Item, GuaranteeKind.SettledStays))
            .Guarantee(new("closing-settles", GuaranteeScope.Report, GuaranteeKind.ClosingSettles))
            .Guarantee(new("closing-never-turns-away", GuaranteeScope.Item, GuaranteeKind.ClosingKeeps)
            {
                Keeps = ["assess"],
                WithAddress = true,
                Source = Citation.Of("3"),
            });
    }
}
