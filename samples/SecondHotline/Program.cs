using System.Globalization;
using Desk;
using Meldpunt.Triage;

// A report as a form of the hotline would make it, in the types of its own policy.
SecondHotline.Report report = new()
{
    Id = "h-6",
    Items = [new() { Url = "https://shop.example.com/", Kind = SecondHotline.Kind.WebShop, Paid = SecondHotline.YesNoDoubt.Yes }],
    StillLosingMoney = SecondHotline.YesNoDoubt.Unsure,
    WantsCallback = SecondHotline.YesNo.Yes,
};
Tell(report);

// Nobody is asked where a server is: the host looks it up, and decides again.
Tell(report with { Items = [.. report.Items.Select(item => item with { Server = SecondHotline.Server.Here })] });

static void Tell(SecondHotline.Report report)
{
    Decision decision = SecondHotline.Engine.Decide(report);
    string to = decision.Route switch
    {
        SecondHotline.Routes.LookInto => "our staff look into it",
        SecondHotline.Routes.OneMoreQuestion => $"one more question: {decision.Questions[0]}",
        SecondHotline.Routes.PassOn => $"passed on to {string.Join(", ", decision.Referrals.Select(referral => referral.Contact.Name))}",
        _ => "not for us",
    };
    Console.WriteLine($"{decision.Id}: {to}; for staff: {string.Join(", ", decision.Labels)}");
    Console.WriteLine(SecondHotline.Engine.Texts(CultureInfo.GetCultureInfo("ar")).Outcome(decision).ToPlainText());
}
