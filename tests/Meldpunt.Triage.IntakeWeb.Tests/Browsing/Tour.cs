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

    /// <summary>The pages of staff, after a report came in.</summary>
    public static async Task StaffAsync(Visitor visitor, Func<string, Task> stop)
    {
        await visitor.BeginAsync();
        await visitor.AnswerAsync("yes");
        await visitor.FillInAsync("https://drive.google.com/file", Answers);
        await visitor.SendAsync();
        await visitor.GoAsync("/staff");
        await stop("sign-in");
        await visitor.PressAsync("main form .button");
        await visitor.GoAsync("/staff?route=refer");
        await stop("queue");
        await visitor.PressAsync("tbody a");
        await stop("report");
        await visitor.PressAsync("a[href='?address=1']");
        await stop("report-address");
        await visitor.GoAsync("/staff/policy");
        await stop("policy");
        await visitor.GoAsync("/staff/what-if?format=photo&rendering=photographic&persons=child&nature=sexual-act&place=public-internet&link=given&immediate-danger=yes");
        await stop("what-if");
    }

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
