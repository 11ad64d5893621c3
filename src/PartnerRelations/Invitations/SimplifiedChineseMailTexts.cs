namespace PartnerRelations.Invitations;

internal static class SimplifiedChineseMailTexts
{
    internal static MailTexts Create() => new()
    {
        Culture = LanguageTag.SimplifiedChinese,
        ProviderInvitation = new()
        {
            Subject = "{provider} 希望成为贵公司的间接提供商",
            Body = """
                您好：

                {provider} 希望在云解决方案提供商计划中担任贵公司的间接提供商。

                请打开链接，以全局管理员或管理员代理身份登录，先查看授权内容，再选择批准或拒绝：

                {link}

                链接仅可使用一次，请勿转发。
                请于 {deadline} 前答复。
                """,
        },
        JointInvitation = new()
        {
            Subject = "{reseller} 邀请贵组织建立经销商关系",
            Body = """
                您好：

                {reseller} 希望与其间接提供商 {provider} 一起为贵组织提供 Microsoft 云服务。

                接受后：
                {grants}

                请打开链接并以管理员身份登录，选择接受或拒绝：

                {link}

                请于 {deadline} 前答复。
                """,
        },
        ResellerInvitation = new()
        {
            Subject = "{reseller} 邀请贵组织建立经销商关系",
            Body = """
                您好：

                {reseller} 希望为贵组织提供 Microsoft 云服务。

                接受后：
                {grants}

                请打开链接并以管理员身份登录，选择接受或拒绝：

                {link}

                请于 {deadline} 前答复。
                """,
        },
        ContactConfirmation = new()
        {
            Subject = "请确认 {company} 的注册",
            Body = """
                您好：

                {company} 申请以间接经销商身份加入云解决方案提供商计划，并将您登记为主要联系人。

                请打开以下链接，确认两点：您本人已注册该帐户；邮箱 {address} 属于 {company}。

                {link}

                如果您没有注册，请打开同一链接并选择“我没有注册”，申请将随即停止。

                两点都确认之后，审查才会开始。
                链接有效期至 {deadline}。
                """,
        },
        SignUpDenied = new()
        {
            Subject = "{company} 的注册申请已停止",
            Body = """
                您好：

                {company} 的主要联系人表示自己没有注册该计划，申请因此已停止，不会进入审查。
                当时询问的邮箱是 {address}。

                如果这是误会，请与联系人沟通后重新申请，或另行指定主要联系人。
                """,
        },
        ReviewStarted = new()
        {
            Subject = "已开始审查 {company} 的申请",
            Body = """
                您好：

                感谢您的确认。我们已开始审查 {company} 的资料，需要几天时间，您暂时无需操作。注册状态如有变化，会发送到此邮箱。
                预计 {deadline} 前有结果。
                """,
        },
        InformationAsked = new()
        {
            Subject = "{company} 的审查需要您补充信息",
            Body = """
                您好：

                为继续审查 {company} 的申请，请补充以下内容：

                {reasons}

                补充到申请中之后，审查将继续进行。
                请于 {deadline} 前完成。
                """,
        },
        Approved = new()
        {
            Subject = "{company} 的申请已通过",
            Body = """
                您好：

                审查已结束，{company} 已获准成为间接经销商。请登录查看帐户可用之前还需完成的事项。
                """,
        },
        Rejected = new()
        {
            Subject = "{company} 的申请未通过",
            Body = """
                您好：

                审查已结束，{company} 的申请未通过，原因如下：

                {reasons}

                如果您能够解决上述问题，请登录提出申诉：上传证明文件并附上说明，申请将重新接受审查。
                """,
        },
        RejectedFinally = new()
        {
            Subject = "{company} 的申请未通过",
            Body = """
                您好：

                审查已结束，{company} 的申请未通过，原因如下：

                {reasons}

                此申请无法再次接受审查。如有疑问，请联系计划支持人员。
                """,
        },
        AppealReceived = new()
        {
            Subject = "已收到 {company} 的申诉",
            Body = """
                您好：

                我们已收到 {company} 的申诉，正在重新审查申请。有结果时会发送到此邮箱。
                """,
        },
        AgreementDue = new()
        {
            Subject = "{company} 需要签署合作伙伴协议",
            Body = """
                您好：

                {company} 的申请已通过。开始销售之前，须由其租户的全局管理员登录并签署 Microsoft 合作伙伴协议。
                请于 {deadline} 前完成。
                """,
        },
        AccountReady = new()
        {
            Subject = "{company} 的帐户已可使用",
            Body = """
                您好：

                {company} 的合作伙伴帐户现已可以使用。

                请先确认您已加入管理员代理组：只有该组成员才能完成帐户设置和添加用户。全局管理员或用户管理管理员可以将您加入。

                之后即可与间接提供商建立合作，并邀请客户。
                """,
        },
        ReauthorizationNotice = new()
        {
            Subject = "{company} 的年度重新授权即将到期",
            Body = """
                您好：

                {company} 的间接经销商资格将于 {deadline} 再次核查。届时如未满足要求，{company} 将不能再通过任何提供商销售。

                {reasons}
                """,
        },
        Deauthorized = new()
        {
            Subject = "{company} 的间接经销商资格已取消",
            Body = """
                您好：

                {company} 未通过年度重新授权，不能再通过任何提供商销售。

                {reasons}

                自 {deadline} 起可以重新注册。
                """,
        },
        ProviderConsent = new()
        {
            Introduction = "批准 {provider} 成为间接提供商，即表示您允许其进行以下操作：",
            SubmitOrders = "{provider} 可以为双方共有的客户提交订单。",
            AddSubscriptions = "{provider} 可以为双方共有的客户添加订阅。",
            AdministerResellerTenant = "{provider} 可以管理贵公司自己的租户。",
        },
        CustomerGrants = new()
        {
            Relationship = "{reseller} 成为贵组织的经销商，但不获得管理员权限。",
            RelationshipWithAdministration = "{reseller} 成为贵组织的经销商，并可管理订阅、许可证和用户。",
            ProviderOrders = "{provider} 也成为贵组织的经销商，并可为贵组织提交订单。",
        },
    };
}
