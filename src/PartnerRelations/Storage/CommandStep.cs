namespace PartnerRelations.Storage;

/// <summary>What one attempt at a command comes to: an answer without a write, or a save and what to answer when it succeeds.</summary>
internal sealed class CommandStep<TAnswer>
    where TAnswer : notnull
{
    private CommandStep(PartnerResult<TAnswer> answer, Func<CancellationToken, Task<SaveResult>>? save)
    {
        Answer = answer;
        Save = save;
    }

    public PartnerResult<TAnswer> Answer { get; }

    /// <summary>Null where nothing is to be written.</summary>
    public Func<CancellationToken, Task<SaveResult>>? Save { get; }

    public static CommandStep<TAnswer> Done(PartnerResult<TAnswer> answer) => new(answer, null);

    public static CommandStep<TAnswer> Write(TAnswer answer, Func<CancellationToken, Task<SaveResult>> save) => new(answer, save);
}
