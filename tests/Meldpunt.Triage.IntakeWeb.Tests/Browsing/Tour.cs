using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>A walk past every kind of page, with a stop at each.</summary>
internal static class Tour
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["format"] = "photo",
        ["rendering"] = "photographic",
        ["persons"] = "in-doubt",
        ["nature"] = "sexual-pose",
        ["place"] = "cloud",
        ["child-concern"] = "yes",
        ["anonymous"] = "yes",
        ["searched"] = "yes",
        ["shared"] = "yes",
    };

    /// <summary>The pages of a reporter: each question, each state of it, each outcome, each refusal.</summary>
    /// <param name="visitor">Who walks.</param>
    /// <param name="stop">What is done at each page; it is told its name.</param>
    /// <param name="ofEachKind">Whether one page of each kind is enough: one question of those with a list of answers, one outcome, one refusal, and of several states the one that shows most.</param>
    public static async Task ReporterAsync(Visitor visitor, Func<string, Task> stop, bool ofEachKind = false)
    {
        if (ofEachKind) stop = OfEachKind(visitor, stop);
        await visitor.GoAsync();
        await stop("start");
        await visitor.BeginAsync();
        await stop("danger");
        await visitor.ContinueAsync();
        await stop("danger-missing");
        await visitor.AnswerAsync("in-doubt");
        await stop("address");
        await visitor.ContinueAsync();
        await stop("address-missing");
        await visitor.AddressAsync("https://drive.google.com/file");
        while (visitor.Path.EndsWith("/question", StringComparison.Ordinal))
        {
            string question = (await visitor.QuestionAsync())!;
            string fact = question[(question.LastIndexOf('.') + 1)..];
            await stop(fact);
            await visitor.AnswerAsync(Answers[fact]);
            if (ofEachKind) await visitor.FillInAsync(null, Answers);
        }

        await stop("check");
        await visitor.SendAsync();
        await stop("received-refer");
        await LinkAsync(visitor, stop);
        await SeveralAsync(visitor, stop);
        if (!ofEachKind) await OutcomesAsync(visitor, stop);
        await visitor.GoAsync("/privacy");
        await stop("privacy");
        await visitor.GoAsync("/nothing");
        await stop("not-there");
        await visitor.GoAsync("/question?s=changed");
        await stop("gone");
    }

    /// <summary>The pages of staff, after reports came in: each in every state.</summary>
    public static async Task StaffAsync(Visitor visitor, Func<string, Task> stop)
    {
        for (int i = 0; i < 2; i++)
        {
            await visitor.BeginAsync();
            await visitor.AnswerAsync("yes");
            await visitor.FillInAsync("https://drive.google.com/file", Answers);
            await visitor.SendAsync();
        }

        string reference = (await visitor.Page.Locator(".reference").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visitor.GoAsync("/staff");
        await stop("sign-in");
        await visitor.Page.Locator("#name").FillAsync(new string('a', 65));
        await visitor.PressAsync("main form .button");
        await stop("sign-in-too-long");
        await visitor.Page.Locator("#name").FillAsync("");
        await visitor.PressAsync("main form .button");
        await QueueAsync(visitor, stop);
        await ReportAsync(visitor, stop, reference);
        await visitor.GoAsync("/staff/policy");
        await stop("policy");
        await visitor.GoAsync("/staff/what-if?format=photo&rendering=photographic&persons=child&nature=sexual-act&place=public-internet&link=given&immediate-danger=yes");
        await stop("what-if");
        await CandidateAsync(visitor, stop);
    }

    private static async Task QueueAsync(Visitor visitor, Func<string, Task> stop)
    {
        await visitor.GoAsync("/staff?number=ABCD");
        await stop("queue-not-found");
        await visitor.GoAsync("/staff?route=refer&state=done&urgent=true&done=ABCD1234&none=true");
        await stop("queue-empty");
        await visitor.GoAsync("/staff?route=refer");
        await stop("queue");
    }

    // By its number: other tests send reports to the same site meanwhile.
    private static async Task ReportAsync(Visitor visitor, Func<string, Task> stop, string reference)
    {
        await visitor.GoAsync($"/staff/report/{reference}?route=refer");
        await stop("report");
        await visitor.PressAsync("a[href$='address=1']");
        await stop("report-address");
        await visitor.PressAsync("button[value=take]");
        await visitor.Page.Locator("#note").FillAsync(new string('a', 2001));
        await visitor.PressAsync("button[value=next]");
        await stop("report-missing");
        await visitor.Page.Locator("#note").FillAsync("2001");
        await visitor.PressAsync("button[value=note]");
        await stop("report-taken");
        await visitor.PressAsync(".seen-before a");
        await stop("alike");
        await visitor.PressAsync(".back a");
        await visitor.PressAsync("a[href*='/what-if?']");
        await visitor.Page.SelectOptionAsync("#format", "text");
        await visitor.PressAsync("main form[method=get] .button");
        await stop("what-if-report");
        await visitor.PressAsync(".back a");
        await visitor.DoneAsync();
        await visitor.GoAsync($"/staff/report/{reference}?route=refer&state=done");
        await stop("report-done");
    }

    // One that is tried for what it changes, and one that has faults.
    private static async Task CandidateAsync(Visitor visitor, Func<string, Task> stop)
    {
        string document = Encoding.UTF8.GetString(PolicyDocument.Write(ShippedPolicy.Read()));
        string other = Encoding.UTF8.GetString(PolicyDocument.Write(Otherwise(ShippedPolicy.Read())));
        await visitor.GoAsync("/staff/candidate");
        await visitor.Page.UploadAsync("#document", document.Replace("\"refer\"", "\"away\"", StringComparison.Ordinal));
        await visitor.PressAsync("main form .button");
        await stop("candidate-faulty");
        await visitor.Page.UploadAsync("#document", other);
        await visitor.PressAsync("main form .button");
        await stop("candidate");
        await visitor.PressAsync("main table a");
        await stop("what-if-candidate");
    }

    private static TriagePolicy Otherwise(TriagePolicy shipped) => shipped with
    {
        Groups =
        [
            new("Z", [shipped.Rules.Single(rule => rule.Id == "cloud") with { Route = "out-of-scope" }]),
            .. shipped.Groups.Select(group => group with { Rules = group.Rules.Where(rule => rule.Id != "cloud").ToValueList() }),
        ],
        Version = "tried",
    };

    // Whoever types before a page is drawn takes the focus from what it would be put on.
    private static Func<string, Task> OfEachKind(Visitor visitor, Func<string, Task> stop) =>
        name => name is "danger" or "address-missing" or "link-missing" or "address-more" or "not-there" ? visitor.Browser.DrawnAsync() : stop(name);

    private static async Task LinkAsync(Visitor visitor, Func<string, Task> stop)
    {
        await visitor.BeginAsync();
        await visitor.SkipAsync();
        await visitor.AddressAsync("photo.jpg");
        while (!(await visitor.QuestionAsync())!.EndsWith(".link", StringComparison.Ordinal)) await visitor.SkipAsync();
        await stop("link");
        await visitor.Page.Locator("#url").FillAsync("");
        await visitor.AnswerAsync("given");
        await stop("link-missing");
        await visitor.StopEarlyAsync();
        await stop("check-early");
        await visitor.PressAsync("a.button.second");
        await stop("address-more");
    }

    private static async Task SeveralAsync(Visitor visitor, Func<string, Task> stop)
    {
        await visitor.BeginAsync();
        await visitor.AnswerAsync("no");
        await visitor.AddressAsync("https://example.org/a, http://localhost/b");
        await stop("several");
        await visitor.ContinueAsync();
        await stop("several-missing");
        await visitor.Page.Locator("#same").CheckAsync();
        await visitor.ContinueAsync();
        await stop("not-public");
        await visitor.FillInAsync(null, new Dictionary<string, string> { ["format"] = "photo", ["rendering"] = "photographic", ["persons"] = "child", ["nature"] = "sexual-act" });
        await visitor.ChangeAsync("1%5D.place");
        await visitor.AnswerAsync("public-internet");
        await stop("check-overruled");
        await visitor.SendAsync();
        await stop("received-mixed");
    }

    private static async Task OutcomesAsync(Visitor visitor, Func<string, Task> stop)
    {
        foreach ((string route, string? answer) in new[] { ("assess", "child"), ("out-of-scope", "adults-only"), ("needs-information", null) })
        {
            await visitor.BeginAsync();
            await visitor.AnswerAsync("no");
            if (answer is null) await visitor.NoItemAsync();
            await visitor.FillInAsync("https://example.org/a", answer is null ? [] : new Dictionary<string, string> { ["persons"] = answer, ["nature"] = "sexual-act" });
            if (answer is null) await stop("check-nothing");
            await visitor.SendAsync();
            await stop($"received-{route}");
        }
    }
}
