namespace PartnerRelations.Walkthrough.Printing;

/// <summary>Prints the story: chapters, numbered steps, what comes of them, and refusals. Every text is made safe on its way out.</summary>
internal sealed class StoryPrinter(TextWriter output)
{
    public void Title(string text) => Heading(text, '=');

    /// <summary>A chapter of the seed page.</summary>
    public void Chapter(string text) => Heading(text, '-');

    /// <summary>A part of a chapter.</summary>
    public void Section(string text)
    {
        output.WriteLine();
        Line($"* {text}", 0);
    }

    /// <summary>A step with the number it has on the page.</summary>
    public void Step(string number, string text)
    {
        output.WriteLine();
        Line($"{number}. {text}", 0);
    }

    /// <summary>What somebody does, sees or has now.</summary>
    public void Say(string text) => Line(text, 3);

    /// <summary>A point below what was said.</summary>
    public void Point(string text) => Line($"- {text}", 5);

    /// <summary>More about a point.</summary>
    public void Detail(string text) => Line(text, 7);

    /// <summary>A text of several lines as somebody is shown it.</summary>
    public void Quote(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) Line(line.Length == 0 ? "|" : $"| {line}", 5);
    }

    /// <summary>What somebody does wrong; the refusal follows.</summary>
    public void Mistake(string text)
    {
        output.WriteLine();
        Line($"(!) {text}", 3);
    }

    /// <summary>Time has passed.</summary>
    public void Time(string text)
    {
        output.WriteLine();
        Line($"[{text}]", 3);
    }

    /// <summary>Each refusal with its code, the input or role at fault, and the way out.</summary>
    public void Refused(IReadOnlyList<PartnerError> errors)
    {
        foreach (var error in errors)
        {
            Line($"Refused: {error.Code}{(error.Target is { } target ? $" (at {target})" : string.Empty)}", 3);
            Line(error.Message, 12);
            Line($"-> {error.Remedy}", 12);
        }
    }

    /// <summary>What came no further than the end point.</summary>
    public void TurnedAway(string code, string? target, string remedy)
    {
        Line($"Refused: {code}{(target is null ? string.Empty : $" (at {target})")}", 3);
        Line($"-> {remedy}", 12);
    }

    /// <summary>Rows in columns as wide as their widest text.</summary>
    public void Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = head.Select((text, column) => rows.Select(row => PlainLine.Of(row[column]).Length).Append(text.Length).Max()).ToList();
        foreach (var row in rows.Prepend(head))
        {
            Line(string.Join("  ", row.Select((text, column) => PlainLine.Of(text).PadRight(widths[column]))).TrimEnd(), 5);
        }
    }

    private void Heading(string text, char underline)
    {
        var plain = PlainLine.Of(text);
        output.WriteLine();
        output.WriteLine(plain);
        output.WriteLine(new string(underline, Math.Min(plain.Length, 100)));
    }

    private void Line(string text, int indent)
    {
        output.Write(new string(' ', indent));
        output.WriteLine(PlainLine.Of(text));
    }
}
